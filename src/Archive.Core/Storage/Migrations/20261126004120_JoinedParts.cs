using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Archive.Core.Storage.Migrations
{
    /// <inheritdoc />
    public partial class JoinedParts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "JoinedParts",
                columns: table => new
                {
                    ArticleId = table.Column<long>(type: "INTEGER", nullable: false),
                    WholeId = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    FirstNumber = table.Column<int>(type: "INTEGER", nullable: false, defaultValue: 1),
                    Printed = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JoinedParts", x => x.ArticleId);
                    table.UniqueConstraint("AK_JoinedParts_ArticleId_Number", x => new { x.ArticleId, x.Number });
                    table.CheckConstraint("CK_JoinedParts_First", "(Number = 1) = (ArticleId = WholeId)");
                    table.CheckConstraint("CK_JoinedParts_Number", "Number >= 1 AND FirstNumber = 1");
                    table.CheckConstraint("CK_JoinedParts_Printed", "(Number = 1) = (Printed IS NOT NULL)");
                    table.ForeignKey(
                        name: "FK_JoinedParts_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_JoinedParts_Articles_WholeId",
                        column: x => x.WholeId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_JoinedParts_JoinedParts_WholeId_FirstNumber",
                        columns: x => new { x.WholeId, x.FirstNumber },
                        principalTable: "JoinedParts",
                        principalColumns: new[] { "ArticleId", "Number" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_JoinedParts_WholeId_FirstNumber",
                table: "JoinedParts",
                columns: new[] { "WholeId", "FirstNumber" });

            migrationBuilder.CreateIndex(
                name: "IX_JoinedParts_WholeId_Number",
                table: "JoinedParts",
                columns: new[] { "WholeId", "Number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "JoinedParts");
        }
    }
}
