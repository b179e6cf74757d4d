using System.Globalization;
using CareersConnect.Application.Imports;

namespace CareersConnect.Web.CommandLine;

/// <summary>How far an import is, on the error stream: one line that is written over on a terminal, one line a phase and tenth elsewhere.</summary>
internal sealed class ProgressLine : IProgress<ImportProgress>, IDisposable
{
    private readonly bool _isTerminal = !Console.IsErrorRedirected;
    private (string Phase, int Tenth) _told = ("", -1);
    private bool _isOpen;

    public void Report(ImportProgress value)
    {
        var line = string.Create(CultureInfo.InvariantCulture, $"{value.Phase}: {value.Percent} %, {value.RowsRead:N0} rows");
        if (_isTerminal)
        {
            Console.Error.Write($"\r{line,-70}");
            _isOpen = true;
        }
        else if (_told != (value.Phase, value.Percent / 10))
        {
            _told = (value.Phase, value.Percent / 10);
            Console.Error.WriteLine(line);
        }
    }

    public void End()
    {
        if (_isOpen)
        {
            Console.Error.WriteLine();
            _isOpen = false;
        }
    }

    public void Dispose() => End();
}
