using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Relay.Hosting.OpenApi;

/// <summary>The contract, machine-readable, at <c>/openapi/v1.json</c>: what every route takes and answers, with which key, and which problems it knows.</summary>
internal static class OpenApiRegistration
{
    private const string Key = "key";

    public static void AddContract(this IServiceCollection services)
    {
        services.AddSingleton<IApiDescriptionProvider, ExpectedProblems>();
        // The relay takes a number for a number only, and describes it so.
        services.ConfigureHttpJsonOptions(options => options.SerializerOptions.NumberHandling = JsonNumberHandling.Strict);
        services.AddOpenApi("v1", options =>
        {
            options.AddDocumentTransformer(Introduce);
            options.AddDocumentTransformer(ContractNames.Describe);
            options.AddDocumentTransformer(ContractWords.DescribeMembers);
            options.AddOperationTransformer(ContractNames.Name);
            options.AddOperationTransformer(BodyExample.Show);
            options.AddOperationTransformer(ContractExamples.Show);
            options.AddOperationTransformer(ContractWords.DescribeParameters);
            options.AddSchemaTransformer(ContractSchemas.LeaveOut);
            options.AddSchemaTransformer(ContractSchemas.KeepDecimal);
            options.AddOperationTransformer(NameProblems);
            options.AddOperationTransformer(NameKey);
        });
    }

    public static void MapContract(this IEndpointRouteBuilder routes)
    {
        routes.MapOpenApi();
        routes.MapDocs();
    }

    private static Task Introduce(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellation)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Ticket Relay",
            Version = "1",
            License = new OpenApiLicense { Name = "MIT", Identifier = "MIT" },
            Description = "What a till, a tablet and a phone say to the relay. It changes only by adding. "
                + "Errors are application/problem+json (RFC 9457); each type is explained at the address that it is.",
        };
        document.Servers = [new OpenApiServer { Url = context.ApplicationServices.GetRequiredService<PublicLinks>().Origin }];
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
        document.Components.SecuritySchemes[Key] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            BearerFormat = "tr_<scope>_<kid>_<secret>_<checksum>",
            Description = "A shop's, till's or host's key, in the Authorization header only.",
        };
        return Task.CompletedTask;
    }

    /// <summary>Each status of a problem says which of the listed problems it may be.</summary>
    private static Task NameProblems(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        var declared = context.Description.ActionDescriptor.EndpointMetadata.OfType<ProblemMetadata>().SelectMany(metadata => metadata.Types)
            .Concat(ExpectedProblems.Of(context.Description)).Distinct();
        foreach (var types in declared.GroupBy(type => type.Status))
        {
            var status = types.Key.ToString(System.Globalization.CultureInfo.InvariantCulture);
            if (operation.Responses?.TryGetValue(status, out var answer) == true)
                answer.Description = string.Join(" ", types.Select(type => $"`{type.Slug}`: {type.Title}"));
        }
        return Task.CompletedTask;
    }

    private static Task NameKey(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        operation.Security = context.Description.ActionDescriptor.EndpointMetadata.OfType<IAuthorizeData>().Any()
            ? [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Key, context.Document)] = [] }]
            : [];
        return Task.CompletedTask;
    }
}
