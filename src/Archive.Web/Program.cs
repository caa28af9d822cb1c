using System.Globalization;
using Archive.Web.Commands;

// The command line speaks English whatever the locale; the site sets its own culture for each request.
CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

return await CommandLine.RunAsync(args, Terminal.OfTheProcess(), CancellationToken.None);

/// <summary>The program; named so that tests can start it.</summary>
public partial class Program;
