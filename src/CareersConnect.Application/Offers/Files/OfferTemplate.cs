namespace CareersConnect.Application.Offers.Files;

/// <summary>The file to start from: all columns, and two rows that can be changed or taken out.</summary>
public static class OfferTemplate
{
    /// <summary>The template, comma-separated.</summary>
    public static string Text { get; } =
        string.Join(',', OfferColumns.All) + "\r\n"
        + ",TALK-1,careers-talk,A day in civil engineering,\"How a bridge is planned, and who works on it. Pupils load a model until it fails.\",pupils,7-11,in-person;live-online,school,,20,,60,50,"
        + "Describe what a working day in this job is like,physics;design-and-technology,,,English,,,ask-first,14,,monday;wednesday,,,,,draft\r\n"
        + ",VISIT-1,workplace-visit,Behind the scenes at our works,A walk through the works with four people who explain their jobs.,pupils,9;10,in-person,workplace,,,,20,180,,,step-free,,English,,,ask-first,42,,tuesday,,,,,draft\r\n";
}
