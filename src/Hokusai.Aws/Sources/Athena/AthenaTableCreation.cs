using Hokusai.Aws.Connection;

namespace Hokusai.Aws.Sources.Athena;

/// <summary>Creates a table. It writes into the data catalog, so that only somebody who asked for that may call it.</summary>
internal static class AthenaTableCreation
{
    /// <summary>Creates the table that a definition describes.</summary>
    /// <exception cref="FormatException">The definition has a value that is none of its kind.</exception>
    /// <exception cref="AwsCallException">Athena did not answer, or could not create the table.</exception>
    public static async Task CreateAsync(IAwsConnection connection, AthenaOptions options, AthenaTableDefinition definition, CancellationToken cancellationToken)
    {
        var execution = await new AthenaQueryRun(connection, options)
            .RunAsync(definition.ToSql(), static _ => { }, static (_, _) => { }, cancellationToken).ConfigureAwait(false);
        if (execution.Status?.State != "SUCCEEDED")
        {
            throw new AwsCallException($"Athena could not create the table {definition.Name}: {execution.Status?.StateChangeReason ?? "it gives no reason"}")
            {
                ErrorId = AthenaErrorIds.QueryFailed,
                Operation = "Athena StartQueryExecution",
                AccountId = connection.AccountId,
                Region = connection.Region,
            };
        }
    }
}
