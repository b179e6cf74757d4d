using CareersConnect.Domain.Education;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Requests;
using CareersConnect.Testing.Builders;

namespace CareersConnect.Domain.Tests.Requests;

public sealed class ARequestsLifeTests
{
    private static readonly DateTime Later = OfferBuilder.Now.AddDays(3);

    [Fact]
    public void Asked_booked_and_fulfilled_is_one_history()
    {
        var request = A.Request();
        request.MarkAsked("Samira Haddad", Later);
        request.MarkBooked("Priya Raman", Later);
        request.Close(RequestClosure.Fulfilled, "Samira Haddad", "", Later);

        Assert.Equal([RequestStatus.Open, RequestStatus.Matched, RequestStatus.Booked, RequestStatus.Closed], request.History.Select(entry => entry.To));
        Assert.Equal(RequestClosure.Fulfilled, request.Closure);
        Assert.Contains(new RequestClosed(request.Id, RequestClosure.Fulfilled), request.Events);
    }

    [Fact]
    public void Asking_twice_and_a_second_yes_change_nothing()
    {
        var request = A.Request();
        request.MarkAsked("Samira Haddad", Later);
        request.MarkAsked("Samira Haddad", Later);
        request.MarkBooked("Priya Raman", Later);
        request.MarkBooked("Kwame Osei", Later);

        Assert.Equal(3, request.History.Count);
    }

    [Theory]
    [InlineData(true, "This request is booked already. Raise a new one for more.")]
    [InlineData(false, "This request is closed. Raise a new one.")]
    public void What_is_booked_or_closed_is_neither_changed_nor_asked_for(bool booked, string sentence)
    {
        var request = A.Request();
        if (booked)
        {
            request.MarkBooked("Priya Raman", Later);
        }
        else
        {
            request.Close(RequestClosure.Withdrawn, "Samira Haddad", "no-longer-needed", Later);
        }

        Assert.Equal(sentence, Assert.Throws<RuleBrokenException>(() => request.MarkAsked("Samira Haddad", Later)).Message);
        Assert.Equal(sentence, Assert.Throws<RuleBrokenException>(() => request.Edit(A.Need(), YearGroups.Secondary, OfferBuilder.Today)).Message);
    }

    [Fact]
    public void What_was_booked_and_fell_through_is_open_again_or_over_when_its_last_day_has_passed()
    {
        var open = A.Request();
        open.MarkBooked("Priya Raman", Later);
        open.OpenAgain("Priya Raman", "illness", Later);
        Assert.Equal((RequestStatus.Open, null), (open.Status, open.Closure));

        var over = A.Request();
        over.MarkBooked("Priya Raman", Later);
        over.OpenAgain("Priya Raman", "illness", new DateTime(2027, 4, 1, 9, 0, 0, DateTimeKind.Utc));
        Assert.Equal((RequestStatus.Closed, RequestClosure.Expired), (over.Status, over.Closure!.Value));
    }

    [Fact]
    public void An_open_request_is_over_the_day_after_its_last_and_a_booked_one_is_not()
    {
        var request = A.Request();
        Assert.False(request.CloseIfOver(new DateTime(2027, 3, 31, 12, 0, 0, DateTimeKind.Utc)));
        Assert.True(request.CloseIfOver(new DateTime(2027, 4, 1, 1, 0, 0, DateTimeKind.Utc)));
        Assert.False(request.CloseIfOver(new DateTime(2027, 4, 2, 1, 0, 0, DateTimeKind.Utc)));
        Assert.Equal(RequestClosure.Expired, request.Closure);

        var booked = A.Request();
        booked.MarkBooked("Priya Raman", Later);
        Assert.False(booked.CloseIfOver(new DateTime(2027, 4, 1, 1, 0, 0, DateTimeKind.Utc)));
    }
}
