using Archive.Core.Storage;
using Archive.Core.Tests.Search;
using Lucene.Net.Store;

namespace Archive.Search.Lucene.Tests;

public sealed class LuceneEngineTests : SearchEngineContract
{
    private readonly Room _room;

    public LuceneEngineTests()
        : this(new Room())
    {
    }

    private LuceneEngineTests(Room room)
        : base(location => new LuceneEngine(location, null, path => new RoomDirectory(FSDirectory.Open(path), room)))
    {
        _room = room;
    }

    private protected override void Ruin(ArchiveLocation location)
    {
        foreach (var file in System.IO.Directory.EnumerateFiles(Path.Combine(location.DataFolder, "lucene"), "*", SearchOption.AllDirectories).Where(f => !f.EndsWith(".lock", StringComparison.Ordinal)))
        {
            using var stream = File.OpenWrite(file);
            stream.SetLength(stream.Length / 2);
        }
    }

    private protected override void FillDisk() => _room.IsFull = true;

    private protected override void FreeDisk() => _room.IsFull = false;
}

/// <summary>The room on a disk.</summary>
internal sealed class Room
{
    public bool IsFull { get; set; }
}

/// <summary>Files that cannot grow when there is no room.</summary>
internal sealed class RoomDirectory(global::Lucene.Net.Store.Directory files, Room room) : FilterDirectory(files)
{
    public override IndexOutput CreateOutput(string name, IOContext context) => room.IsFull ? throw new IOException("No space left on device") : base.CreateOutput(name, context);
}
