namespace Archive.Core.Export.Epub;

/// <summary>How a book looks where the reader's program does not know better: measures follow the reader's type size, colours are the program's.</summary>
internal static class EpubStyle
{
    public const string File = "style.css";

    public const string Sheet =
        """
        h1 { font-size: 1.2em; border-bottom: 1px solid; padding-bottom: .3em; }
        article { margin: 2em 0 3em; }
        header { text-align: center; margin-bottom: 1.5em; }
        header p { margin: .3em 0; }
        h2 { font-size: 1.5em; line-height: 1.35; margin: .2em 0; }
        h3 { font-size: 1.1em; text-align: center; margin: 1.5em 0 .8em; }
        p { text-indent: 2em; line-height: 1.8; margin: .5em 0; }
        header p, footer p, .jump, .mark, .none { text-indent: 0; }
        .kicker, .sub { font-size: 1.05em; }
        .byline, .kind, .caption, footer, .jump, .mark { font-size: .9em; }
        .untitled { font-weight: normal; font-size: 1em; }
        .dateline { font-weight: bold; }
        .caption { border-left: 3px solid; padding-left: 1em; text-indent: 0; }
        .jump, .mark { text-align: right; }
        footer { border-top: 1px solid; margin-top: 1.5em; padding-top: .5em; }
        footer a { word-break: break-all; }
        nav ol { list-style: none; padding-left: 1em; }
        nav li { margin: .4em 0; }

        """;
}
