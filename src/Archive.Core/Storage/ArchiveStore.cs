using Archive.Core.Search;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Logging;

namespace Archive.Core.Storage;

/// <summary>The open writer within its transaction.</summary>
/// <param name="Db">The writer's context; what it saves is part of the transaction.</param>
/// <param name="Connection">Its connection.</param>
/// <param name="Transaction">The transaction; committed when the work returns, undone when it throws.</param>
public sealed record WriteScope(ArchiveDb Db, SqliteConnection Connection, SqliteTransaction Transaction);

/// <summary>The archive's database file: opened once, read by many, written by one at a time.</summary>
public sealed class ArchiveStore : IDisposable
{
    // "Arch" in ASCII: SQLite keeps it in the file's header, so that another program's archive.db is not taken for ours.
    private const int ApplicationId = 0x41726368;
    private const int PageSize = 8192;

    private readonly ArchiveLocation location;
    private readonly IDbContextFactory<ArchiveDb> writers;
    private readonly SearchEngine engine;
    private readonly DbContextOptions<ArchiveDb> readerOptions;
    private readonly SemaphoreSlim gate = new(1, 1);

    /// <summary>Made by <see cref="ArchiveServices.AddArchive"/>; touches no file before <see cref="OpenAsync"/>.</summary>
    public ArchiveStore(ArchiveLocation location, IDbContextFactory<ArchiveDb> writers, SearchEngine engine, ILoggerFactory? loggers = null)
    {
        ArgumentNullException.ThrowIfNull(location);
        this.location = location;
        this.writers = writers;
        this.engine = engine;
        readerOptions = new DbContextOptionsBuilder<ArchiveDb>()
            .UseSqlite(location.ReaderConnectionString, ArchiveServices.Sqlite)
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            .UseLoggerFactory(loggers)
            .AddInterceptors(new ConnectionPragmas())
            .Options;
    }

    /// <summary>A context that can only read, whatever others write meanwhile. The caller disposes it.</summary>
    public ArchiveDb CreateReader() => new(readerOptions);

    /// <summary>Creates the data folder and the database where missing, and brings its tables up to date. Harmless to repeat.</summary>
    /// <exception cref="ArchiveUnavailableException">The archive cannot be used; the message says why and what to do.</exception>
    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            await using var migrating = TakeFolder();
            await using var db = await writers.CreateDbContextAsync(cancellationToken);
            await CheckIsOursAsync(db, cancellationToken);
            await MigrateAsync(db, cancellationToken);
            engine.EnsureSchema((SqliteConnection)db.Database.GetDbConnection());
        }
        catch (SearchIndexException e)
        {
            throw new ArchiveUnavailableException(ArchiveProblem.IndexOutdated, e.Message, e);
        }
        catch (Exception e) when (ArchiveUnavailableException.From(e, location) is { } unavailable)
        {
            throw unavailable;
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Does some work as the one writer, in one transaction: all of it is stored, or nothing.</summary>
    /// <param name="work">The work; to undo it all, throw.</param>
    /// <param name="cancellationToken">Cancels the wait and the work.</param>
    /// <param name="commit">Whether to keep what the work did; a dry run keeps nothing.</param>
    /// <exception cref="ArchiveUnavailableException">The archive cannot be written to; the message says why and what to do.</exception>
    public async Task<T> WriteAsync<T>(Func<WriteScope, Task<T>> work, CancellationToken cancellationToken, bool commit = true)
    {
        ArgumentNullException.ThrowIfNull(work);
        await gate.WaitAsync(cancellationToken);
        try
        {
            await using var db = await writers.CreateDbContextAsync(cancellationToken);
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            var result = await work(new WriteScope(db, (SqliteConnection)db.Database.GetDbConnection(), (SqliteTransaction)transaction.GetDbTransaction()));
            if (!commit)
                return result;
            await transaction.CommitAsync(cancellationToken);
            engine.Committed();
            return result;
        }
        catch (Exception e) when (ArchiveUnavailableException.From(e, location) is { } unavailable)
        {
            throw unavailable;
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Closes the pooled connections, so that the file can be moved or deleted.</summary>
    public void Dispose()
    {
        foreach (var connectionString in (string[])[location.ReaderConnectionString, location.WriterConnectionString])
        {
            using var connection = new SqliteConnection(connectionString);
            SqliteConnection.ClearPool(connection);
        }

        gate.Dispose();
    }

    /// <summary>Creates the folder, and keeps other processes from migrating at the same time while the result is open.</summary>
    private FileStream TakeFolder()
    {
        var folder = Path.GetFullPath(location.DataFolder);
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ArchiveUnavailableException(ArchiveProblem.NoAccess, $"The data folder {folder} cannot be created: {e.Message} Create it yourself and give this user the right to write to it, or choose another with --data.", e);
        }

        var lockFile = Path.Combine(folder, "archive.lock");
        var patience = DateTime.UtcNow + location.BusyTimeout;
        while (true)
        {
            try
            {
                return new FileStream(lockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (UnauthorizedAccessException e)
            {
                throw new ArchiveUnavailableException(ArchiveProblem.NoAccess, $"The data folder {folder} cannot be written to. Give this user the right to write to it, or choose another with --data.", e);
            }
            catch (IOException e) when (File.Exists(lockFile) && DateTime.UtcNow >= patience)
            {
                throw new ArchiveUnavailableException(ArchiveProblem.Locked, $"Another program has been opening the archive in {folder} for more than {location.BusyTimeout.TotalSeconds:0} s. Wait until it has ended, or end it, and try again.", e);
            }
            catch (IOException) when (File.Exists(lockFile))
            {
                Thread.Sleep(100);
            }
            catch (IOException e)
            {
                throw new ArchiveUnavailableException(ArchiveProblem.NoAccess, $"The data folder {folder} cannot be written to: {e.Message} Make it writable, or choose another with --data.", e);
            }
        }
    }

    private async Task CheckIsOursAsync(ArchiveDb db, CancellationToken cancellationToken)
    {
        var id = (await db.Database.SqlQueryRaw<int>("SELECT application_id AS Value FROM pragma_application_id").ToListAsync(cancellationToken)).Single();
        var tables = (await db.Database.SqlQueryRaw<int>("SELECT count(*) AS Value FROM sqlite_master").ToListAsync(cancellationToken)).Single();
        if (id != ApplicationId && (id != 0 || tables > 0))
            throw new ArchiveUnavailableException(ArchiveProblem.NotAnArchive, $"{location.DatabasePath} is a database of another program. Choose another folder with --data.");
        var unknown = (await db.Database.GetAppliedMigrationsAsync(cancellationToken)).Except(db.Database.GetMigrations()).ToList();
        if (unknown.Count > 0)
            throw new ArchiveUnavailableException(ArchiveProblem.Newer, $"{location.DatabasePath} was made by a newer version of Archive (it knows {string.Join(", ", unknown)}). Start that version, or choose another folder with --data.");
    }

    private static async Task MigrateAsync(ArchiveDb db, CancellationToken cancellationToken)
    {
        var pending = (await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any();
        await db.Database.OpenConnectionAsync(cancellationToken);
        // A new file gets larger pages than SQLite's 4096 bytes: lists of the index and texts of articles are longer than that, and are then
        // read in fewer pieces. A file that has pages keeps theirs.
        await db.Database.ExecuteSqlRawAsync(FormattableString.Invariant($"PRAGMA page_size={PageSize}"), cancellationToken);
        // Readers never wait for the writer, nor it for them. The answer is another mode where the disk cannot do it, as some
        // network file systems cannot; the archive then still works, only with waiting.
        await db.Database.ExecuteSqlRawAsync($"PRAGMA application_id={ApplicationId}; PRAGMA journal_mode=WAL;", cancellationToken);
        if (pending)
        {
            // EF waits for ever for the mark of a process that died while migrating. Nobody else migrates while we hold the
            // lock file, so a mark found now is such a one.
            await db.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS __EFMigrationsLock", cancellationToken);
            await db.Database.MigrateAsync(cancellationToken);
        }
    }
}
