using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Archive.Core.Storage.Migrations
{
    /// <inheritdoc />
    public partial class SourceFiles : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "SourceFiles",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    Pages = table.Column<int>(type: "INTEGER", nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SourceFiles", x => x.Id);
                    table.CheckConstraint("CK_SourceFiles_Pages", "Pages >= 1");
                });

            migrationBuilder.CreateIndex(
                name: "IX_SourceFiles_Sha256",
                table: "SourceFiles",
                column: "Sha256",
                unique: true);

            migrationBuilder.AddColumn<int>(name: "FileId", table: "Sources", type: "INTEGER", nullable: false, defaultValue: 0);
            migrationBuilder.AddColumn<int>(name: "FilePage", table: "Sources", type: "INTEGER", nullable: false, defaultValue: 1);
            migrationBuilder.AddColumn<int>(name: "StructureFileId", table: "Sources", type: "INTEGER", nullable: true);
            migrationBuilder.AddColumn<string>(name: "Format", table: "Sources", type: "TEXT", nullable: false, defaultValue: "PlainText");
            migrationBuilder.AddColumn<string>(name: "ReadBy", table: "Sources", type: "TEXT", nullable: true);
            migrationBuilder.AddColumn<string>(name: "Text", table: "Sources", type: "TEXT", nullable: true);
            migrationBuilder.AddColumn<byte[]>(name: "Geometry", table: "Sources", type: "BLOB", nullable: true);

            // Every file's bytes move to the table of files, the same bytes once; each source then points to its own.
            migrationBuilder.Sql("INSERT INTO SourceFiles (Sha256, Pages, Content) SELECT Sha256, 1, Content FROM Sources WHERE Id IN (SELECT min(Id) FROM Sources GROUP BY Sha256) ORDER BY Id;");
            migrationBuilder.Sql("UPDATE Sources SET FileId = (SELECT f.Id FROM SourceFiles f WHERE f.Sha256 = Sources.Sha256);");

            migrationBuilder.DropIndex(name: "IX_Sources_PageId_Sha256", table: "Sources");
            migrationBuilder.DropColumn(name: "Content", table: "Sources");
            migrationBuilder.DropColumn(name: "Sha256", table: "Sources");
            migrationBuilder.AlterColumn<string>(name: "Encoding", table: "Sources", type: "TEXT", nullable: true, oldClrType: typeof(string), oldType: "TEXT");

            migrationBuilder.CreateIndex(name: "IX_Sources_FileId", table: "Sources", column: "FileId");
            migrationBuilder.CreateIndex(name: "IX_Sources_StructureFileId", table: "Sources", column: "StructureFileId");
            migrationBuilder.CreateIndex(
                name: "IX_Sources_PageId_FileId_FilePage",
                table: "Sources",
                columns: new[] { "PageId", "FileId", "FilePage" },
                unique: true,
                filter: "StructureFileId IS NULL");
            migrationBuilder.CreateIndex(
                name: "IX_Sources_PageId_FileId_FilePage_StructureFileId",
                table: "Sources",
                columns: new[] { "PageId", "FileId", "FilePage", "StructureFileId" },
                unique: true,
                filter: "StructureFileId IS NOT NULL");
            migrationBuilder.AddCheckConstraint(name: "CK_Sources_FilePage", table: "Sources", sql: "FilePage >= 1");
            migrationBuilder.AddCheckConstraint(name: "CK_Sources_Text", table: "Sources", sql: "Text IS NOT NULL OR Encoding IS NOT NULL");
            migrationBuilder.AddForeignKey(
                name: "FK_Sources_SourceFiles_FileId",
                table: "Sources",
                column: "FileId",
                principalTable: "SourceFiles",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
            migrationBuilder.AddForeignKey(
                name: "FK_Sources_SourceFiles_StructureFileId",
                table: "Sources",
                column: "StructureFileId",
                principalTable: "SourceFiles",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        /// <remarks>Sources keep their bytes; text and boxes that were read out of them are lost.</remarks>
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(name: "Sha256", table: "Sources", type: "TEXT", nullable: false, defaultValue: "");
            migrationBuilder.AddColumn<byte[]>(name: "Content", table: "Sources", type: "BLOB", nullable: false, defaultValue: new byte[0])
                .Annotation("Relational:ColumnOrder", 100);
            migrationBuilder.Sql("UPDATE Sources SET (Sha256, Content) = (SELECT f.Sha256, f.Content FROM SourceFiles f WHERE f.Id = Sources.FileId), Encoding = coalesce(Encoding, 'utf-8');");

            migrationBuilder.DropForeignKey(name: "FK_Sources_SourceFiles_FileId", table: "Sources");
            migrationBuilder.DropForeignKey(name: "FK_Sources_SourceFiles_StructureFileId", table: "Sources");
            migrationBuilder.DropCheckConstraint(name: "CK_Sources_FilePage", table: "Sources");
            migrationBuilder.DropCheckConstraint(name: "CK_Sources_Text", table: "Sources");
            migrationBuilder.DropIndex(name: "IX_Sources_FileId", table: "Sources");
            migrationBuilder.DropIndex(name: "IX_Sources_StructureFileId", table: "Sources");
            migrationBuilder.DropIndex(name: "IX_Sources_PageId_FileId_FilePage", table: "Sources");
            migrationBuilder.DropIndex(name: "IX_Sources_PageId_FileId_FilePage_StructureFileId", table: "Sources");
            foreach (var column in new[] { "FileId", "FilePage", "StructureFileId", "Format", "ReadBy", "Text", "Geometry" })
                migrationBuilder.DropColumn(name: column, table: "Sources");
            migrationBuilder.AlterColumn<string>(name: "Encoding", table: "Sources", type: "TEXT", nullable: false, defaultValue: "", oldClrType: typeof(string), oldType: "TEXT", oldNullable: true);
            migrationBuilder.CreateIndex(name: "IX_Sources_PageId_Sha256", table: "Sources", columns: new[] { "PageId", "Sha256" }, unique: true);
            migrationBuilder.DropTable(name: "SourceFiles");
        }
    }
}
