using Hokusai.Aws.Connection;

namespace Hokusai.Aws.Sources.Athena;

/// <summary>Creates a table. It writes into the data catalog, so that only somebody who asked for that may call it.</summary>
internal static class AthenaTableCreation
{
    /// <summary>Creates the table that a definition describes, where there is none of that name.</summary>
    /// <exception cref="AwsCallException">The definition has a value that is none of its kind, Athena did not answer, or could not create the table.</exception>
    public static async Task CreateAsync(IAwsConnection connection, AthenaOptions options, AthenaTableDefinition definition, CancellationToken cancellationToken)
    {
        var execution = await new AthenaQueryRun(connection, options)
            .RunAsync(Sql(connection, definition), static _ => { }, static (_, _) => { }, cancellationToken).ConfigureAwait(false);
        if (execution.Status?.State != "SUCCEEDED")
        {
            throw Failure(connection, AthenaErrorIds.QueryFailed, $"Athena could not create the table {definition.Name}: {execution.Status?.StateChangeReason ?? "it gives no reason"}");
        }
    }

    private static string Sql(IAwsConnection connection, AthenaTableDefinition definition)
    {
        try
        {
            return definition.ToSql();
        }
        catch (FormatException e)
        {
            throw Failure(connection, AthenaErrorIds.TableUnfit, $"The table {definition.Name} cannot be created: {e.Message}", e);
        }
    }

    private static AwsCallException Failure(IAwsConnection connection, string errorId, string message, Exception? cause = null) => new(message, cause!)
    {
        ErrorId = errorId,
        Operation = "Athena StartQueryExecution",
        AccountId = connection.AccountId,
        Region = connection.Region,
    };
}
