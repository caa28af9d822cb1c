using Archive.Core;
using Archive.Core.Storage;
using Archive.Web;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddArchive(new ArchiveLocation(builder.Configuration["data"] ?? "data"));
builder.Services.AddSite();
var app = builder.Build();
app.UseSite();
app.Run();

/// <summary>The program; named so that tests can start it.</summary>
public partial class Program;
