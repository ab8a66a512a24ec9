namespace Hokusai.Model.Tests;

public sealed class EvidenceTests
{
    [Fact]
    public void A_pointer_to_a_record_reads_as_one_line_that_a_person_can_follow()
    {
        var evidence = new Evidence { Source = "trail/a.json.gz", RecordIndex = 7, EventId = "e-1", Field = "requestParameters.masterUserPassword" };

        Assert.Equal("trail/a.json.gz[7] event e-1 requestParameters.masterUserPassword", evidence.ToString());
    }

    [Fact]
    public void A_pointer_to_a_file_alone_is_the_file()
        => Assert.Equal("main.tf:12", new Evidence { Source = "main.tf", Line = 12 }.ToString());

    [Fact]
    public void A_problem_says_where_what_and_what_to_do()
    {
        var problem = new ReadProblem
        {
            Source = "a.gz",
            ErrorId = "TruncatedGzip",
            Position = "byte 12",
            Reason = "The gzip stream is cut off.",
            Advice = "Fetch it again.",
        };

        Assert.Equal("a.gz (byte 12): The gzip stream is cut off. Fetch it again.", problem.ToString());
    }
}
