using CareersConnect.Application.Imports;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.ReferenceData;

namespace CareersConnect.Application.Offers.Files;

/// <summary>Reads the cells of a row; every cell that cannot be read is noted with its line and column, and what was expected. A blank cell is the usual of the kind of activity.</summary>
internal sealed class OfferRowReader(CsvTable table, OfferColumns columns, Findings faults)
{
    private const int TextLimit = 10_000;
    private readonly CsvCells _cells = new(table, faults, TextLimit);

    /// <summary>The cell as text, without the mark that guards against formulas.</summary>
    public string Text(string column) => FormulaGuard.Off(_cells.Text(columns[column]) ?? "");

    /// <summary>What the row says; null when there is no telling, since its kind of activity is not known. Where it is and who comes is still to be found.</summary>
    public OfferDetails? Details()
    {
        var typed = Text(OfferColumns.ActivityType);
        var type = ActivityTypes.Find(new ActivityTypeId(typed.ToLowerInvariant()))
            ?? ActivityTypes.Offered.FirstOrDefault(kind => string.Equals(kind.Name, typed, StringComparison.OrdinalIgnoreCase));
        if (type is not { CanBeOffered: true })
        {
            Fault(OfferColumns.ActivityType, typed, $"one of {string.Join(", ", ActivityTypes.Offered.Select(kind => kind.Id.Value))}");
            return null;
        }

        var usual = OfferDefaults.Begin(type, One(OfferColumns.Whom, FileWords.Whom, OfferAudience.Pupils));
        var modes = Several(OfferColumns.How, FileWords.How, usual.Modes);
        return Sized(usual) with
        {
            Title = Text(OfferColumns.Title),
            Description = Text(OfferColumns.Description),
            LearningOutcomes = [.. Text(OfferColumns.Outcomes).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
            Subjects = SubjectsOf(Text(OfferColumns.Subjects)),
            Modes = modes,
            Place = OfferDefaults.PlaceFor(One(OfferColumns.Where, FileWords.Where, usual.Place == MeetingPlace.Online ? type.UsualMeetingPlace() : usual.Place), modes),
            Access = Several(OfferColumns.Access, FileWords.Access, AccessFeatures.None),
            AccessNote = Text(OfferColumns.AccessNote),
            Language = Text(OfferColumns.Language) is { Length: > 0 } language ? language : usual.Language,
            CostPence = Pence(),
            CostNote = Text(OfferColumns.CostNote),
            BookingWay = One(OfferColumns.Getting, FileWords.Getting, BookingWay.AskFirst),
            ProviderContent = Text(OfferColumns.Content) is "all" ? ProviderContent.All : Several(OfferColumns.Content, FileWords.Content, ProviderContent.None),
            ArrangementDays = Several(OfferColumns.Days, FileWords.Days, Weekdays.None),
            ArrangementFrom = Day(OfferColumns.From),
            ArrangementUntil = Day(OfferColumns.Until),
        };
    }

    /// <summary>The dates; null when the file has no such column.</summary>
    public IReadOnlyList<FileDate>? Dates() => columns[OfferColumns.Dates] is null ? null
        : FileDate.Several(Text(OfferColumns.Dates)) ?? Fault(OfferColumns.Dates, Text(OfferColumns.Dates), "dates like 2027-03-08 10:00, with the places in brackets, separated by semicolons");

    /// <summary>Where it is to stand; a draft when nothing is said.</summary>
    public OfferStatus Status() => One(OfferColumns.Status, FileWords.Status, OfferStatus.Draft);

    /// <summary>Notes a cell as a fault.</summary>
    public IReadOnlyList<FileDate>? Fault(string column, string found, string expected)
    {
        faults.Add(table.Row.Line, columns[column], $"Found {CsvCells.Quote(found)}, expected {expected}.");
        return null;
    }

    private OfferDetails Sized(OfferDetails usual)
    {
        var years = Text(OfferColumns.Years);
        var read = years.Length == 0 ? usual.YearGroups : FileWords.Years(years);
        if (read is null)
        {
            Fault(OfferColumns.Years, years, "year groups like 7;8;9 or 7-11");
        }

        return usual with
        {
            YearGroups = read ?? usual.YearGroups,
            TravelMiles = _cells.Number(columns[OfferColumns.Miles]),
            MinimumPupils = _cells.Number(columns[OfferColumns.Smallest]) ?? usual.MinimumPupils,
            MaximumPupils = _cells.Number(columns[OfferColumns.Largest]) ?? usual.MaximumPupils,
            DurationMinutes = _cells.Number(columns[OfferColumns.Minutes]) ?? usual.DurationMinutes,
            NoticeDays = _cells.Number(columns[OfferColumns.Notice]) ?? usual.NoticeDays,
        };
    }

    private int Pence()
    {
        var typed = Text(OfferColumns.Cost);
        var pence = Money.Pence(typed);
        if (pence is null)
        {
            Fault(OfferColumns.Cost, typed, "pounds like 12 or 12.50");
        }

        return pence ?? 0;
    }

    private DateOnly? Day(string column)
    {
        var typed = Text(column);
        var day = FileDate.ReadDay(typed);
        if (typed.Length > 0 && day is null)
        {
            Fault(column, typed, "a day like 2027-03-08 or 08/03/2027");
        }

        return day;
    }

    private IReadOnlyList<string> SubjectsOf(string cell)
    {
        var names = cell.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var slugs = names.Select(name => Subjects.All.FirstOrDefault(subject => Is(subject.Id.Value, name) || Is(subject.Name, name))?.Id.Value).ToList();
        if (slugs.IndexOf(null) is >= 0 and var unknown)
        {
            Fault(OfferColumns.Subjects, names[unknown], "subjects of the list, such as physics;design-and-technology");
        }

        return [.. slugs.OfType<string>().Distinct(StringComparer.Ordinal)];
    }

    private T One<T>(string column, Words<T> words, T usual)
        where T : struct, Enum =>
        Text(column) is not { Length: > 0 } typed ? usual : words.Of(typed) ?? Or(column, typed, $"one of {words.Listed}", usual);

    private T Several<T>(string column, Words<T> words, T usual)
        where T : struct, Enum =>
        Text(column) is not { Length: > 0 } typed ? usual : words.OfSeveral(typed) ?? Or(column, typed, $"{words.Listed}, separated by semicolons", usual);

    private T Or<T>(string column, string found, string expected, T usual)
    {
        Fault(column, found, expected);
        return usual;
    }

    private static bool Is(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
