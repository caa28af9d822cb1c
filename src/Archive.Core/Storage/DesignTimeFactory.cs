using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Archive.Core.Storage;

/// <summary>Lets <c>dotnet ef migrations</c> make a context without a program around it.</summary>
internal sealed class DesignTimeFactory : IDesignTimeDbContextFactory<ArchiveDb>
{
    public ArchiveDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<ArchiveDb>().UseSqlite("Data Source=design-time.db").Options);
}
