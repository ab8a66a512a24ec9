using Hokusai.Core.S3.Configuration;

namespace Hokusai.Core.Tests.S3.Simulation.Reference;

/// <summary>A transition that a rule asks for, and from when on.</summary>
internal sealed record ReferenceMove(LifecycleRule Rule, StorageClass Target, DateTime? Due);
