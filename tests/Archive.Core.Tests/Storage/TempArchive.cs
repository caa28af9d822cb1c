using Archive.Core.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Archive.Core.Tests.Storage;

/// <summary>A real archive in a folder of its own, gone when disposed. Its clock stands at noon of 1 March 2026, UTC.</summary>
public sealed class TempArchive : IAsyncDisposable
{
    private readonly ServiceProvider services;

    public TempArchive(Action<IServiceCollection>? configure = null, string? dataFolder = null, TimeSpan? busyTimeout = null)
    {
        Folder = Directory.CreateTempSubdirectory("archive-test-").FullName;
        Location = new ArchiveLocation(dataFolder ?? Path.Combine(Folder, "data")) { BusyTimeout = busyTimeout ?? TimeSpan.FromSeconds(10) };
        var collection = new ServiceCollection();
        collection.AddSingleton<TimeProvider>(Clock);
        collection.AddArchive(Location);
        configure?.Invoke(collection);
        services = collection.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
    }

    /// <summary>Made and opened.</summary>
    public static async Task<TempArchive> OpenAsync(Action<IServiceCollection>? configure = null, TimeSpan? busyTimeout = null)
    {
        var archive = new TempArchive(configure, busyTimeout: busyTimeout);
        await archive.Store.OpenAsync(TestContext.Current.CancellationToken);
        return archive;
    }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));

    /// <summary>A folder for the test's own files; the data folder lies in it.</summary>
    public string Folder { get; }

    public ArchiveLocation Location { get; }

    public ArchiveStore Store => Get<ArchiveStore>();

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public AsyncServiceScope Scope() => services.CreateAsyncScope();

    /// <summary>Writes a file under <see cref="Folder"/> and says where.</summary>
    public string Write(string relativePath, byte[] content)
    {
        var path = Path.Combine(Folder, relativePath);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        return path;
    }

    public string Write(string relativePath, string content) => Write(relativePath, System.Text.Encoding.UTF8.GetBytes(content));

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
