namespace CareersConnect.Application.Email;

/// <summary>What a mail server's answer means for an e-mail (RFC 5321, 4.2.1).</summary>
public static class SmtpAnswer
{
    // About the connection or the sign-in, not about this e-mail: the next attempt may find them mended.
    private static readonly int[] AboutTheDoor = [500, 501, 502, 503, 530, 534, 535, 538];

    /// <summary>Whether it is no use to send the e-mail again.</summary>
    /// <param name="code">The three digits; anything else means that there was no answer.</param>
    /// <returns>True for 5xx about the e-mail or its recipient; false for 4xx, for no answer, and for a server that wants another sign-in or another language.</returns>
    public static bool IsForGood(int code) => code is >= 500 and <= 599 && !AboutTheDoor.Contains(code);
}
