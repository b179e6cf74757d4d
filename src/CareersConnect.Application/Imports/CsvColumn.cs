namespace CareersConnect.Application.Imports;

/// <summary>A column of a file.</summary>
/// <param name="Index">Its place, from 0.</param>
/// <param name="Name">Its name in the header.</param>
public sealed record CsvColumn(int Index, string Name)
{
    /// <summary>Its place as people count, from 1.</summary>
    public int Number => Index + 1;
}
