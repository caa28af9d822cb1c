using Archive.Web.Hosting;
using Xunit;

namespace Archive.Web.Tests.Hosting;

public sealed class SettingsTests
{
    [Fact]
    public void Settings_are_taken_out_of_the_arguments()
    {
        var (arguments, overrides) = Settings.TakeFrom(["search", "--Import:Inbox=/in box", "水库", "--limit=3", "--", "--Import:Inbox=/x"]);
        Assert.Equal(["search", "水库", "--limit=3", "--", "--Import:Inbox=/x"], arguments);
        Assert.Equal("/in box", Assert.Single(overrides).Value);
    }

    [Fact]
    public void A_log_of_a_verb_keeps_off_the_console_and_lies_in_the_data_folder()
    {
        var folder = Directory.CreateTempSubdirectory("archive-log-");
        try
        {
            var settings = new ConfigurationBuilder().AddJsonFile(Path.Combine(Commands.RealProgram.Root, "src", "Archive.Web", "appsettings.json")).Build();
            var console = Console.Out;
            var written = new StringWriter();
            Console.SetOut(written);
            try
            {
                using var log = Logs.Create(settings, folder.FullName, toConsole: false);
                log.Information("imported {Files} files", 3);
            }
            finally
            {
                Console.SetOut(console);
            }

            Assert.Empty(written.ToString());
            var file = Assert.Single(Directory.EnumerateFiles(Path.Combine(folder.FullName, "logs"), "archive-*.log"));
            Assert.Contains("imported 3 files", File.ReadAllText(file), StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
