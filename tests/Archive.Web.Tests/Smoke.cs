using Xunit;
namespace Archive.Web.Tests;
/// <summary>x</summary>
public sealed class Smoke { [Fact] public void A() => Assert.True(true); }
