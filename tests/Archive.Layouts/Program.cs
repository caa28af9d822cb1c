using System.CommandLine;
using Archive.Layouts.Measuring;

// Typesets pages with known truth and scores how they are split; also a command of Archive.Benchmarks.
return await SplittingCommand.AddTo(new RootCommand("How well pages are split that are typeset from seeds with known truth, or those of a folder.")).Parse(args).InvokeAsync();
