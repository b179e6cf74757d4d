using CareersConnect.Application.Pipeline;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CareersConnect.Web.Filters;

/// <summary>Hands the form's hidden key to the pipeline, so that the same press twice is one effect, and the version that it showed, so that nobody's changes are written over unawares.</summary>
internal sealed class TakeIdempotencyKey(IdempotencyKey key, ShownVersion shown) : IAsyncResourceFilter
{
    /// <summary>The name of the hidden field.</summary>
    public const string FieldName = "_once";

    /// <summary>The name of the hidden field with the version.</summary>
    public const string VersionField = "_version";

    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var request = context.HttpContext.Request;
        if (HttpMethods.IsPost(request.Method) && request.HasFormContentType && !IsProblem(context.HttpContext))
        {
            var form = await request.ReadFormAsync(context.HttpContext.RequestAborted);
            key.Take(form[FieldName]);
            shown.Take(form[VersionField]);
        }

        await next();
    }

    /// <summary>The page for a problem does nothing, and the form may be the very thing that cannot be read.</summary>
    private static bool IsProblem(HttpContext http) => http.Features.Get<IStatusCodeReExecuteFeature>() is not null || http.Features.Get<IExceptionHandlerFeature>() is not null;
}
