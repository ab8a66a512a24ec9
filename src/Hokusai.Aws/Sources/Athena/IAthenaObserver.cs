namespace Hokusai.Aws.Sources.Athena;

/// <summary>Hears what Athena has to tell beside the rows of a result.</summary>
internal interface IAthenaObserver
{
    /// <summary>The query, or the reading of its result, failed.</summary>
    void OnProblem(ReadProblem problem);

    /// <summary>What the query did, and what it cost.</summary>
    void OnInformation(string message);

    /// <summary>How the query stands, and the bytes that it scanned so far.</summary>
    void OnState(string state, long scanned);

    /// <summary>How many rows were read.</summary>
    void OnRows(int rows);
}
