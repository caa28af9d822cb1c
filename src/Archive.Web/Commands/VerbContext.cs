using System.CommandLine;
using Archive.Core;
using Archive.Core.Storage;
using Archive.Web.Hosting;

namespace Archive.Web.Commands;

/// <summary>What every verb is given: where to write, the settings, the data folder.</summary>
internal sealed class VerbContext(Terminal terminal, IReadOnlyDictionary<string, string?> overrides)
{
    private IConfiguration? settings;

    /// <summary>Where to write.</summary>
    public Terminal Terminal => terminal;

    /// <summary>Settings given on the command line, over all others.</summary>
    public IReadOnlyDictionary<string, string?> Overrides => overrides;

    /// <summary>The settings of a verb that is not the server.</summary>
    public IConfiguration Settings => settings ??= Hosting.Settings.Load(overrides);

    /// <summary><c>--data DIR</c>, which every verb has.</summary>
    public Option<string?> Data { get; } = new("--data")
    {
        Description = $"the data folder [default: ARCHIVE_DATA, or ./{Hosting.Settings.DefaultDataFolder}]",
        HelpName = "DIR",
        Recursive = true,
        Validators =
        {
            result =>
            {
                if (result.Tokens is [var token] && string.IsNullOrWhiteSpace(token.Value))
                    result.AddError("--data is empty. Give a folder, for example --data ./data.");
            },
        },
    };

    /// <summary>Where the archive lives, as <c>--data</c> or the settings say.</summary>
    public ArchiveLocation Locate(ParseResult parsed) => Locate(parsed, Settings);

    /// <summary>Where the archive lives, as <c>--data</c> or the given settings say.</summary>
    public ArchiveLocation Locate(ParseResult parsed, IConfiguration from) =>
        new(Path.GetFullPath(parsed.GetValue(Data) ?? (from["Data"] is { Length: > 0 } folder ? folder : Hosting.Settings.DefaultDataFolder)));

    /// <summary>Opens the archive for a verb that works on one that is there.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="ct">Stops the opening.</param>
    /// <param name="indexIsOutdated">Told what to do where the index was made by another version; where not given, that is an error.</param>
    /// <exception cref="UsageException">There is none.</exception>
    public Task<ArchiveSession> OpenExistingAsync(ParseResult parsed, CancellationToken ct, Action<string>? indexIsOutdated = null)
    {
        var location = Locate(parsed);
        return File.Exists(location.DatabasePath)
            ? OpenAsync(location, indexIsOutdated, ct)
            : throw new UsageException($"There is no archive in {location.DataFolder}. Choose its folder with --data, or make one: archive import FOLDER --data {location.DataFolder}");
    }

    /// <summary>Opens the archive, and makes it where it is missing.</summary>
    public Task<ArchiveSession> OpenOrCreateAsync(ParseResult parsed, CancellationToken ct) => OpenAsync(Locate(parsed), null, ct);

    private async Task<ArchiveSession> OpenAsync(ArchiveLocation location, Action<string>? indexIsOutdated, CancellationToken ct)
    {
        var services = new ServiceCollection();
        services.AddArchive(location);
        services.AddHost(Settings);
        services.AddLogging(logging => logging.AddArchiveLog(Logs.Create(Settings, location.DataFolder, toConsole: false)));
        var session = new ArchiveSession(services.BuildServiceProvider());
        try
        {
            await session.Get<ArchiveStore>().OpenAsync(ct);
            return session;
        }
        catch (ArchiveUnavailableException e) when (e.Problem == ArchiveProblem.IndexOutdated && indexIsOutdated is not null)
        {
            indexIsOutdated(e.Message);
            return session;
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
    }
}

/// <summary>An open archive and the services that work on it.</summary>
internal sealed class ArchiveSession(ServiceProvider services) : IAsyncDisposable
{
    /// <summary>A service.</summary>
    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <inheritdoc />
    public ValueTask DisposeAsync() => services.DisposeAsync();
}
