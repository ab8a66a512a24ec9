namespace Hokusai.Aws.Testbed;

/// <summary>A part of AWS that the testbed plays itself.</summary>
internal interface IAwsService
{
    /// <summary>The answer; null for operations that someone else plays.</summary>
    ValueTask<AwsAnswer?> AnswerAsync(AwsRequest request);

    /// <summary>Forgets everything.</summary>
    void Reset();
}
