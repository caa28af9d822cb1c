using Archive.Core.Model;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Archive.Core.Storage;

/// <summary>The store: one SQLite file, through EF Core.</summary>
public sealed class ArchiveDb(DbContextOptions<ArchiveDb> options) : DbContext(options)
{
    /// <summary>Newspapers (报纸).</summary>
    public DbSet<Newspaper> Newspapers => Set<Newspaper>();

    /// <summary>Issues (期).</summary>
    public DbSet<Issue> Issues => Set<Issue>();

    /// <summary>Pages (版).</summary>
    public DbSet<Page> Pages => Set<Page>();

    /// <summary>Sources (源文件).</summary>
    public DbSet<Source> Sources => Set<Source>();

    /// <summary>The files that sources came in, byte for byte.</summary>
    public DbSet<SourceFile> SourceFiles => Set<SourceFile>();

    /// <summary>Articles (稿件), withdrawn ones included.</summary>
    public DbSet<Article> Articles => Set<Article>();

    /// <summary>Parts of articles that are printed on several pages (转版).</summary>
    public DbSet<JoinedPart> JoinedParts => Set<JoinedPart>();

    /// <summary>People named in bylines (署名).</summary>
    public DbSet<Contributor> Contributors => Set<Contributor>();

    /// <summary>Runs of the import.</summary>
    public DbSet<ImportRun> ImportRuns => Set<ImportRun>();

    /// <summary>What became of each file of those runs.</summary>
    public DbSet<ImportEntry> ImportEntries => Set<ImportEntry>();

    /// <summary>How many articles can be read: all but the withdrawn and the later parts of others, of which none is both.
    /// Counted from three indexes, since no index alone answers it.</summary>
    public async Task<int> CountReadableArticlesAsync(CancellationToken cancellationToken) =>
        await Articles.CountAsync(cancellationToken) - await Articles.CountAsync(a => a.WithdrawnAt != null, cancellationToken)
        - await JoinedParts.CountAsync(p => p.Number > 1, cancellationToken);

    /// <summary>Reads all that follows as it stands at the first of it, whatever is imported meanwhile, until what is returned is disposed.</summary>
    public async Task<SqliteTransaction> BeginSnapshotAsync(CancellationToken cancellationToken)
    {
        await Database.OpenConnectionAsync(cancellationToken);
        // A deferred transaction takes no lock; in WAL mode it only holds on to the state it first saw.
        var transaction = ((SqliteConnection)Database.GetDbConnection()).BeginTransaction(deferred: true);
        await Database.UseTransactionAsync(transaction, cancellationToken);
        return transaction;
    }

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Newspaper>(e =>
        {
            e.HasIndex(n => n.Slug).IsUnique();
            e.HasIndex(n => n.Name).IsUnique();
        });
        modelBuilder.Entity<Issue>(e =>
        {
            e.HasIndex(i => new { i.NewspaperId, i.Date }).IsUnique();
            e.HasIndex(i => i.Date);
        });
        modelBuilder.Entity<Page>(e =>
        {
            e.HasIndex(p => new { p.IssueId, p.Number }).IsUnique();
            e.ToTable(t => t.HasCheckConstraint("CK_Pages_Number", "Number >= 1"));
        });
        modelBuilder.Entity<Source>(e =>
        {
            e.HasIndex(s => new { s.PageId, s.Version }).IsUnique();
            // Two, since to an index one NULL is never another.
            e.HasIndex(s => new { s.PageId, s.FileId, s.FilePage }).IsUnique().HasFilter("StructureFileId IS NULL");
            e.HasIndex(s => new { s.PageId, s.FileId, s.FilePage, s.StructureFileId }).IsUnique().HasFilter("StructureFileId IS NOT NULL");
            e.HasOne(s => s.File).WithMany().HasForeignKey(s => s.FileId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne(s => s.StructureFile).WithMany().HasForeignKey(s => s.StructureFileId).OnDelete(DeleteBehavior.Restrict);
            e.Property(s => s.Format).HasConversion<string>();
            e.ToTable(t =>
            {
                t.HasCheckConstraint("CK_Sources_FilePage", "FilePage >= 1");
                t.HasCheckConstraint("CK_Sources_Text", "Text IS NOT NULL OR Encoding IS NOT NULL");
            });
        });
        modelBuilder.Entity<SourceFile>(e =>
        {
            e.HasIndex(f => f.Sha256).IsUnique();
            e.ToTable(t => t.HasCheckConstraint("CK_SourceFiles_Pages", "Pages >= 1"));
        });
        modelBuilder.Entity<Article>(e =>
        {
            e.HasIndex(a => a.PublicId).IsUnique();
            // Filtered: a withdrawn article keeps its place.
            e.HasIndex(a => new { a.PageId, a.Position }).IsUnique().HasFilter("WithdrawnAt IS NULL");
            e.HasIndex(a => new { a.PageId, a.ExternalId }).IsUnique();
            e.HasIndex(a => a.WithdrawnAt).HasFilter("WithdrawnAt IS NOT NULL");
            // SQLite keeps the key beside every entry of an index: this is the order by time and key.
            e.HasIndex(a => a.ChangedAt);
            e.HasOne<Source>().WithMany().HasForeignKey(a => a.SourceId);
            // Last in the row: a list of headlines then never reads the pages a long body spills over to. All have their number, since
            // EF puts columns that have one before those that have none.
            foreach (var (property, order) in e.Metadata.GetProperties().OrderBy(p => p.Name == nameof(Article.Body)).Select((p, i) => (p, i)).ToList())
                property.SetColumnOrder(order);
        });
        modelBuilder.Entity<JoinedPart>(e =>
        {
            e.HasKey(p => p.ArticleId);
            e.Property(p => p.ArticleId).ValueGeneratedNever();
            e.HasOne(p => p.Article).WithOne(a => a.Part).HasForeignKey<JoinedPart>(p => p.ArticleId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne(p => p.Whole).WithMany(a => a.Parts).HasForeignKey(p => p.WholeId).OnDelete(DeleteBehavior.Restrict);
            // What a part belongs to must be a first part itself: no later part has parts, and so nothing runs in a circle.
            e.HasOne<JoinedPart>().WithMany().HasForeignKey(p => new { p.WholeId, p.FirstNumber })
                .HasPrincipalKey(p => new { p.ArticleId, p.Number }).OnDelete(DeleteBehavior.Restrict);
            e.HasIndex(p => new { p.WholeId, p.Number }).IsUnique();
            e.Property(p => p.FirstNumber).HasDefaultValue(1);
            e.Property(p => p.Printed).HasConversion(p => p!.Write(), json => PrintedPart.Read(json));
            e.ToTable(t =>
            {
                t.HasCheckConstraint("CK_JoinedParts_Number", "Number >= 1 AND FirstNumber = 1");
                t.HasCheckConstraint("CK_JoinedParts_First", "(Number = 1) = (ArticleId = WholeId)");
                t.HasCheckConstraint("CK_JoinedParts_Printed", "(Number = 1) = (Printed IS NOT NULL)");
            });
        });
        modelBuilder.Entity<Contributor>(e =>
        {
            e.HasKey(c => new { c.ArticleId, c.Role, c.Position });
            e.HasIndex(c => new { c.Name, c.Role });
        });
        modelBuilder.Entity<ImportEntry>(e => e.HasOne<Page>().WithMany().HasForeignKey(x => x.PageId));
    }
}

/// <summary>Every time in the store is in UTC: SQLite keeps the digits and forgets the zone.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(given => given.ToUniversalTime(), stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc));
