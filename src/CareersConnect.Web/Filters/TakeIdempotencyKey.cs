using CareersConnect.Application.Pipeline;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CareersConnect.Web.Filters;

/// <summary>Hands the form's hidden key to the pipeline, so that the same press twice is one effect.</summary>
internal sealed class TakeIdempotencyKey(IdempotencyKey key) : IAsyncResourceFilter
{
    /// <summary>The name of the hidden field.</summary>
    public const string FieldName = "_once";

    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var request = context.HttpContext.Request;
        if (HttpMethods.IsPost(request.Method) && request.HasFormContentType)
        {
            key.Take((await request.ReadFormAsync(context.HttpContext.RequestAborted))[FieldName]);
        }

        await next();
    }
}
