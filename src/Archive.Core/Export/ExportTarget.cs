using System.IO.Compression;

namespace Archive.Core.Export;

/// <summary>Where an export goes: it grows beside its place under a temporary name, and is moved there when whole.</summary>
internal abstract class ExportTarget : IAsyncDisposable
{
    private readonly bool _overwrite;

    private ExportTarget(string path, bool overwrite)
    {
        Path = path;
        _overwrite = overwrite;
        Temporary = $"{path}.{Guid.NewGuid():N}.partial";
    }

    /// <summary>Full path of its place.</summary>
    public string Path { get; }

    private string Temporary { get; }

    /// <summary>Chooses by the name asked for.</summary>
    /// <exception cref="ExportException">Something is there already.</exception>
    public static ExportTarget For(ExportRequest request)
    {
        var path = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(request.Target));
        var isFolder = Directory.Exists(path);
        var isTaken = File.Exists(path) || (isFolder && Directory.EnumerateFileSystemEntries(path).Any());
        if (isTaken && !request.Overwrite)
            throw new ExportException($"{path} is there already and was left as it is. Choose another name, or replace it with --force.");
        var extension = System.IO.Path.GetExtension(path).ToLowerInvariant();
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path) ?? path);
        return (extension, request.Format) switch
        {
            _ when isFolder => new FolderTarget(path, request.Overwrite),
            (".zip", _) => new ZipTarget(path, request.Overwrite),
            (".jsonl", ExportFormat.JsonLines) or (".csv", ExportFormat.Csv) => new FileTarget(path, request.Overwrite),
            _ when File.Exists(path) => throw new ExportException($"{path} is a file. Name a folder or a .zip."),
            _ => new FolderTarget(path, request.Overwrite),
        };
    }

    /// <summary>Opens the next file; the one before is closed by then.</summary>
    public abstract Stream Open(string name);

    /// <summary>Moves what was written to its place.</summary>
    public abstract Task CommitAsync(CancellationToken ct);

    /// <summary>Throws away what was not committed.</summary>
    public virtual ValueTask DisposeAsync()
    {
        if (Directory.Exists(Temporary))
            Directory.Delete(Temporary, recursive: true);
        else
            File.Delete(Temporary);
        return ValueTask.CompletedTask;
    }

    /// <summary>A single file.</summary>
    private sealed class FileTarget(string path, bool overwrite) : ExportTarget(path, overwrite)
    {
        public override Stream Open(string name) => new FileStream(Temporary, FileMode.CreateNew);

        public override Task CommitAsync(CancellationToken ct)
        {
            File.Move(Temporary, Path, _overwrite);
            return Task.CompletedTask;
        }
    }

    /// <summary>A zip, written in one go.</summary>
    private sealed class ZipTarget : ExportTarget
    {
        private readonly FileStream _file;
        private ZipArchive? _zip;

        public ZipTarget(string path, bool overwrite)
            : base(path, overwrite)
        {
            _file = new FileStream(Temporary, FileMode.CreateNew);
            _zip = new ZipArchive(_file, ZipArchiveMode.Create);
        }

        public override Stream Open(string name) => _zip!.CreateEntry(name, CompressionLevel.Optimal).Open();

        public override async Task CommitAsync(CancellationToken ct)
        {
            await CloseAsync();
            File.Move(Temporary, Path, _overwrite);
        }

        public override async ValueTask DisposeAsync()
        {
            await CloseAsync();
            await base.DisposeAsync();
        }

        private async Task CloseAsync()
        {
            if (_zip is null)
                return;
            await _zip.DisposeAsync();
            await _file.DisposeAsync();
            _zip = null;
        }
    }

    /// <summary>A folder. Where it is there already, files of the same name are replaced and others left alone.</summary>
    private sealed class FolderTarget : ExportTarget
    {
        public FolderTarget(string path, bool overwrite)
            : base(path, overwrite) => Directory.CreateDirectory(Temporary);

        public override Stream Open(string name) => new FileStream(System.IO.Path.Combine(Temporary, name), FileMode.CreateNew);

        public override Task CommitAsync(CancellationToken ct)
        {
            if (!Directory.Exists(Path))
            {
                Directory.Move(Temporary, Path);
                return Task.CompletedTask;
            }

            foreach (var file in Directory.EnumerateFiles(Temporary))
                File.Move(file, System.IO.Path.Combine(Path, System.IO.Path.GetFileName(file)), _overwrite);
            return Task.CompletedTask;
        }
    }
}
