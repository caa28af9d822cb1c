using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Archive.Core.Storage.Migrations
{
    /// <inheritdoc />
    public partial class ChangeTimes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "ChangedAt",
                table: "Articles",
                type: "TEXT",
                nullable: true);

            // As far as it is known: its first import, the version of its page it was last split from, its withdrawal.
            migrationBuilder.Sql(
                """
                UPDATE Articles SET ChangedAt = max(
                    ImportedAt,
                    coalesce(WithdrawnAt, ImportedAt),
                    coalesce((SELECT s.ImportedAt FROM Sources s WHERE s.Id = SourceId), ImportedAt))
                """);

            // This makes the table anew, with its columns in the order of the model: the body, which may be long, last.
            migrationBuilder.AlterColumn<DateTime>(
                name: "ChangedAt",
                table: "Articles",
                type: "TEXT",
                nullable: false,
                oldClrType: typeof(DateTime),
                oldType: "TEXT",
                oldNullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Articles_ChangedAt",
                table: "Articles",
                column: "ChangedAt");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Articles_ChangedAt",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "ChangedAt",
                table: "Articles");
        }
    }
}
