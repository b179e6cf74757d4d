using CareersConnect.Domain.Education;

namespace CareersConnect.Domain.Encounters;

/// <summary>How far one year group has had what it is due.</summary>
/// <param name="YearGroup">The year group.</param>
/// <param name="Pupils">How many pupils it has.</param>
/// <param name="Attended">Pupils who took part, added up over the encounters; the same pupil twice counts twice here.</param>
/// <param name="Encounters">How many encounters there were.</param>
public sealed record Coverage(YearGroup YearGroup, int Pupils, int Attended, int Encounters)
{
    /// <summary>Pupils who may have had it: never more than there are. While pupils are not recorded one by one, nobody knows whether two visits met the same thirty; this takes them to be different and says so.</summary>
    public int Covered => Math.Min(Pupils, Attended);

    /// <summary>Pupils who have certainly not had it.</summary>
    public int Missing => Pupils - Covered;

    /// <summary>Whole per cent covered, rounded down: 100 only when nobody is missing. 0 for a year group without pupils.</summary>
    public int Percent => Pupils == 0 ? 0 : Covered * 100 / Pupils;
}
