using Xunit;
namespace Archive.Core.Tests;
/// <summary>x</summary>
public sealed class Smoke { [Fact] public void A() => Assert.True(true); }
