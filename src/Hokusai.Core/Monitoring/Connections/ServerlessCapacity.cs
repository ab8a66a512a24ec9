namespace Hokusai.Core.Monitoring.Connections;

/// <summary>The capacity range of an Aurora Serverless v2 cluster (<c>ServerlessV2ScalingConfiguration</c> of <c>DescribeDBClusters</c>).</summary>
/// <param name="Minimum">Aurora capacity units, 0 to 256 in halves; 0 where the cluster pauses; null where unknown.</param>
/// <param name="Maximum">Aurora capacity units, 1 to 256 in halves. One unit has about 2 GiB of memory.</param>
public readonly record struct ServerlessCapacity(double? Minimum, double Maximum);
