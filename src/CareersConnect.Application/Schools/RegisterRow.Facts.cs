using System.Globalization;
using CareersConnect.Application.Imports;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Places;
using CareersConnect.Domain.ReferenceData;

namespace CareersConnect.Application.Schools;

/// <content>Fact by fact, where a fact is more than its cell.</content>
internal sealed partial class RegisterRow
{
    private string? EstablishmentNumber()
    {
        var raw = _cells.Raw(columns["EstablishmentNumber"]);
        if (raw.IsEmpty)
        {
            return null;
        }

        if (raw.Length <= 4 && !raw.ContainsAnyExceptInRange('0', '9'))
        {
            return raw.Length == 4 ? _cells.Text(columns["EstablishmentNumber"]) : raw.ToString().PadLeft(4, '0');
        }

        _cells.Fault<int>(columns["EstablishmentNumber"]!, raw, "a number of 4 digits");
        return null;
    }

    private string LocalAuthority()
    {
        var number = Number("LA (code)");
        if (number is < 0 or > 999)
        {
            number = _cells.Fault<int>(columns["LA (code)"]!, _cells.Raw(columns["LA (code)"]), "a number of 3 digits");
        }

        var code = (number ?? Missing("LA (code)")).ToString("D3", CultureInfo.InvariantCulture);
        Known("LA (code)", number is null || LocalAuthorities.IsKnown(code));
        return code;
    }

    private void WarnOfAges(int? low, int? high)
    {
        if (low is null || high is null)
        {
            Warn("StatutoryLowAge", "There are no ages, so the year groups were taken from the phase.");
        }
        else if (low > high || low < 0)
        {
            Warn("StatutoryLowAge", FormattableString.Invariant($"The ages {low} to {high} make no sense, so there are no year groups."));
        }
    }

    private Ukprn? Ukprn()
    {
        var text = Text("UKPRN");
        if (text is null || Domain.Education.Ukprn.IsOne(text))
        {
            return text is null ? null : new Ukprn(text);
        }

        Warn("UKPRN", $"{CsvCells.Quote(text)} is not a UKPRN of 8 digits, so it was left out.");
        return null;
    }

    private Postcode? Postcode()
    {
        var raw = _cells.Raw(columns["Postcode"]);
        var postcode = raw.IsEmpty ? null : Domain.Places.Postcode.Find(raw.ToString());
        if (postcode is null)
        {
            Warn("Postcode", raw.IsEmpty ? "There is no postcode." : $"{CsvCells.Quote(raw)} is not a postcode.");
        }
        else if (postcode.Value.Nation != Nation.England)
        {
            Warn("Postcode", $"{postcode.Value} is not in England.");
        }

        return postcode;
    }

    private GridPoint? Location()
    {
        var (east, north) = (Number("Easting"), Number("Northing"));
        var point = GridPoint.Find(east, north);
        if (point is null)
        {
            Warn("Easting", (east ?? 0, north ?? 0) is (0, 0) ? "There are no coordinates." : FormattableString.Invariant($"{east}, {north} is not on the national grid."));
        }

        return point;
    }

    private string? Website()
    {
        var raw = _cells.Raw(columns["SchoolWebsite"]);
        var cleaned = Websites.Clean(raw);
        WebsiteWasCompleted = cleaned.WasCompleted;
        if (cleaned.Warning is { } warning)
        {
            Warn("SchoolWebsite", $"{CsvCells.Quote(raw)} {warning}.");
        }

        return cleaned.Address is { Length: > RegisterFacts.TextLimit } ? null : cleaned.Address;
    }
}
