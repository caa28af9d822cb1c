using Archive.Layouts.Writing;

namespace Archive.Layouts.Typesetting;

/// <summary>A story as set, its upper left corner at 0, in the order in which it is painted.</summary>
internal sealed record SetStory(List<SetLine> Lines, double Height);

/// <summary>Sets one story into a box of several columns.</summary>
internal sealed class StorySetter(Paper paper, Dice dice)
{
    private readonly LineBreaker breaker = new(paper);
    private readonly HeadSetter heads = new(paper, dice);
    private readonly double body = paper.BodySize;
    private readonly double leading = paper.BodySize * paper.Leading;
    private int frames;

    private sealed record BodyLine(Piece Piece, bool Crosshead);

    /// <param name="story">The story.</param>
    /// <param name="number">Its number on the page.</param>
    /// <param name="columns">Columns of the page's grid that the box takes.</param>
    /// <param name="width">The box's width, in points.</param>
    public SetStory Set(Story story, int number, int columns, double width)
    {
        var narrow = story.IsOptional || story.Kind == "notice";
        int texts = columns > 2 && !narrow && dice.Falls(paper.OtherMeasure) ? columns - 1 : columns;
        var beside = story.Headline is not null && texts >= 3 && dice.Falls(paper.HeadBeside) ? (texts > 4 && dice.Falls(.5) ? 2 : 1) : 0;
        var gutter = paper.Gutter * body;
        var column = (width - ((texts - 1) * gutter)) / texts;
        var head = new List<SetLine>();
        var headWidth = beside > 0 ? (beside * (column + gutter)) - gutter : width;
        // Type of two headlines side by side does not touch.
        var air = headWidth > 10 * body ? body : 0;
        var headHeight = SetHead(story, head, headWidth - (2 * air), texts);
        head = [.. head.Select(l => l.Move(paper.HeadLeft ? 0 : air, 0))];
        double left = beside * (column + gutter), top = beside > 0 ? 0 : headHeight;
        var text = new List<SetLine>();
        var captions = new List<SetLine>();
        var height = SetBody(story, text, captions, texts - beside, column, gutter, out var captionColumn);
        text = [.. text.Select(l => l.Move(left, top))];
        captions = [.. captions.Select(l => l.Move(left, top))];
        if (beside > 0)
            head = [.. head.Select(l => l.Move(0, Math.Max(0, (height - headHeight) / 3)))];
        Note(story, head.Count > 0, beside > 0, captionColumn, texts - beside);
        var lines = Paint(story, head, text, captions, captionColumn);
        if (story.HeadIsPicture && lines.Count > 0)
            lines[0] = lines[0] with { FollowsPicture = true };
        return new SetStory([.. lines.Select(l => l with { Story = number })], Math.Max(headHeight, top + height));
    }

    private void Note(Story story, bool headed, bool beside, int captionColumn, int columns)
    {
        story.Traits.Add(story.HeadIsPicture ? "head: picture" : !headed ? "head: none" : beside ? "head: beside" : "head: above");
        story.Traits.Add(columns == 1 ? "columns: 1" : columns == 2 ? "columns: 2" : "columns: 3+");
        story.Traits.Add(story.Lead.Length == 0 ? "lead: none" : story.ContinuedFrom is not null ? "lead: landing" : story.Source?.Contains("新华", StringComparison.Ordinal) == true ? "lead: wire" : story.Source == "本报讯" ? "lead: 本报讯" : "lead: other");
        story.Traits.Add(story.OwnByline is not null ? paper.OwnBylineUnderHead && !story.HeadIsPicture ? "byline: under the head" : "byline: own line"
            : story.Tail.Contains('（', StringComparison.Ordinal) && story.ContinuedOn is null ? "byline: at the end" : story.Reporters.Count + story.Correspondents.Count > 0 ? "byline: in the lead" : "byline: none");
        if (story.Captions.Count > 0)
            story.Traits.Add(captionColumn == int.MaxValue ? "caption: behind" : captionColumn == 0 ? "caption: before" : "caption: within");
        if (story.Paragraphs.Exists(p => p.Role == ParagraphRole.Crosshead))
            story.Traits.Add("crossheads");
        if (story.Paragraphs.Exists(p => p.Role == ParagraphRole.Signature))
            story.Traits.Add("signature");
        if (story.Paragraphs.Exists(p => p.Role == ParagraphRole.Row))
            story.Traits.Add("verse");
        if (story.ContinuedOn is not null)
            story.Traits.Add("jump");
    }

    private List<SetLine> Paint(Story story, List<SetLine> head, List<SetLine> text, List<SetLine> captions, int captionColumn)
    {
        var painted = new List<SetLine>();
        if (captionColumn == 0)
        {
            painted.AddRange(captions);
            painted.AddRange(text);
        }
        else
        {
            // Behind a column, in mid-sentence, or behind all of them.
            var frame = text.Select(l => l.Frame).Distinct().Skip(captionColumn).FirstOrDefault(int.MaxValue);
            painted.AddRange(text.TakeWhile(l => l.Frame != frame));
            painted.AddRange(captions);
            painted.AddRange(text.Skip(painted.Count - captions.Count));
        }

        var first = dice.Falls(paper.HeadFirst);
        if (head.Count > 0)
            story.Traits.Add(first ? "painted: head first" : "painted: head last");
        return first ? [.. head, .. painted] : [.. painted, .. head];
    }

    private double SetHead(Story story, List<SetLine> head, double width, int columns)
    {
        if (story.Headline is null && !story.HeadIsPicture && (story.OwnByline is null || !paper.OwnBylineUnderHead))
            return 0;
        if (story.HeadIsPicture)
            return 4 * body;
        var y = 0.0;
        var main = paper.HeadScale * (columns switch { 1 => .75, 2 => .95, 3 => 1.1, _ => 1.3 });
        if (story.Kind is "notice" or "ad")
            main = Math.Min(main, 1.6);
        var frame = ++frames;
        void Add(string text, double scale, bool phraseALine, bool anywhere)
        {
            var from = head.Count;
            y += heads.Set(head, text, scale, width, y, phraseALine, anywhere);
            if (!paper.HeadInOneFrame && from > 0)
                frame = ++frames;
            for (var i = from; i < head.Count; i++)
                head[i] = head[i] with { Frame = frame };
        }

        if (story.Kicker is not null)
            Add(story.Kicker, paper.KickerScale, false, true);
        if (story.Headline is not null)
            Add(story.Headline, Math.Max(main, paper.KickerScale + .2), dice.Falls(paper.PhraseALine), paper.BreaksHeadsAnywhere);
        foreach (var sub in story.Subheadlines)
            Add(sub, paper.SubheadScale, false, true);
        if (story.OwnByline is not null && paper.OwnBylineUnderHead)
            Add(story.OwnByline, 1, false, true);
        return y + (.6 * body);
    }

    private double SetBody(Story story, List<SetLine> text, List<SetLine> captions, int columns, double column, double gutter, out int captionColumn)
    {
        var measure = column / body;
        var wideFrom = columns >= 2 && story.Paragraphs.Count > 2 && dice.Falls(paper.WideEnds) ? (int)(story.Length / measure * dice.Between(.5, .9)) : int.MaxValue;
        var wide = (2 * measure) + paper.Gutter;
        var lines = new List<BodyLine>();
        if (story.OwnByline is not null && (story.HeadIsPicture || !paper.OwnBylineUnderHead))
            lines.AddRange(breaker.Break(story.OwnByline, _ => measure, dice.Falls(.7) ? 2 : 0).Select(p => new BodyLine(p, true)));
        for (var p = 0; p < story.Paragraphs.Count; p++)
        {
            var before = lines.Count;
            double Measure(int line) => before + line >= wideFrom ? wide : measure;
            foreach (var piece in Paragraph(story, p, Measure))
                lines.Add(new BodyLine(piece, story.Paragraphs[p].Role == ParagraphRole.Crosshead));
        }

        var narrow = Math.Min(wideFrom, lines.Count);
        var picture = story.Captions.Count > 0 ? dice.Between(5, 9) : 0;
        var across = picture > 0 && dice.Falls(.4);
        captionColumn = picture == 0 || dice.Falls(.5) ? int.MaxValue : dice.Between(0, columns - 1);
        var y = 0.0;
        var blocked = 0;
        if (picture > 0)
        {
            // Across the box above the columns, or at the top of the last one.
            var captionWidth = across ? (columns * (column + gutter)) - gutter : column;
            var x = across ? 0 : (columns - 1) * (column + gutter);
            var captionLines = SetCaptions(story, captions, captionWidth, x, picture * leading);
            if (across)
                y = (picture + captionLines + 1) * leading;
            else
                blocked = picture + captionLines + 1;
        }

        var height = y + (Columns(lines, narrow, text, columns, column + gutter, y, blocked) * leading);
        if (narrow == lines.Count)
            return Math.Max(height, captions.Count > 0 ? captions[^1].Bottom : 0) + leading;
        story.Traits.Add("wide end");
        var frame = ++frames;
        for (var i = narrow; i < lines.Count; i++, height += leading)
            text.Add(Line(lines[i].Piece, 0, height, frame));
        return height + leading;
    }

    // Columns are as long as each other, less what a picture takes of the last; none ends in a crosshead.
    private int Columns(List<BodyLine> lines, int count, List<SetLine> text, int columns, double step, double top, int blocked)
    {
        var each = (int)Math.Ceiling((count + blocked) / (double)columns);
        var at = 0;
        var longest = 0;
        for (var c = 0; c < columns && at < count; c++)
        {
            var frame = ++frames;
            var skip = c == columns - 1 ? blocked : 0;
            var take = c == columns - 1 ? count - at : Math.Min(each, count - at);
            if (take > 1 && at + take < count && lines[at + take - 1].Crosshead)
                take--;
            for (var i = 0; i < take; i++)
                text.Add(Line(lines[at + i].Piece, c * step, top + ((skip + i) * leading), frame));
            at += take;
            longest = Math.Max(longest, skip + take);
        }

        return longest;
    }

    private SetLine Line(Piece piece, double x, double y, int frame) =>
        new(piece.Text, [.. piece.At.Select(a => x + (a * body))], y, body) { Frame = frame };

    private List<Piece> Paragraph(Story story, int p, Func<int, double> measure)
    {
        var paragraph = story.Paragraphs[p];
        var text = (p == 0 ? story.Lead : "") + paragraph.Text + (p == story.Paragraphs.Count - 1 ? story.Tail : "");
        var width = Metrics.Width(text);
        switch (paragraph.Role)
        {
            case ParagraphRole.Signature:
                return breaker.Break(text, measure, Math.Max(2, measure(0) - width - 1), justify: false);
            case ParagraphRole.Row:
                return breaker.Break(text, measure, width + 2 <= measure(0) ? 2 : 0, justify: false);
            case ParagraphRole.Crosshead:
                var room = measure(0);
                var indent = paper.CrossheadIndent >= 0 ? paper.CrossheadIndent : width < room ? (room - width) / 2 : 0;
                return breaker.Break(text, measure, width + indent <= room ? indent : Math.Min(indent, 2), justify: false);
            default:
                return breaker.Break(text, measure, paper.Indent);
        }
    }

    private int SetCaptions(Story story, List<SetLine> captions, double width, double x, double top)
    {
        var count = 0;
        foreach (var caption in story.Captions)
        {
            var frame = ++frames;
            foreach (var piece in breaker.Break(caption.Text, _ => width / body, 0))
                captions.Add(Line(piece, x, top + (count++ * leading), frame));
        }

        return count;
    }

    /// <summary>A caption that stands for itself, under its picture.</summary>
    public SetStory SetPicture(StoryCaption caption, int number, double width)
    {
        var picture = new Story { Kind = "caption" };
        picture.Captions.Add(caption);
        var lines = new List<SetLine>();
        var top = width * .6;
        var count = SetCaptions(picture, lines, width, 0, top);
        return new SetStory([.. lines.Select(l => l with { Story = number })], top + ((count + 1) * leading));
    }

    /// <summary>Frames are numbered over the whole page.</summary>
    public int NextFrame() => ++frames;
}
