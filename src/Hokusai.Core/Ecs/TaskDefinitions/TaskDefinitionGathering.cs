using Hokusai.Core.Trail;

namespace Hokusai.Core.Ecs.TaskDefinitions;

/// <summary>
/// Gathers the definitions of all sources while they are read. What thousands of revisions say alike is kept once, and records of CloudTrail are taken apart
/// on all cores, a batch at a time. Not thread-safe.
/// </summary>
public sealed class TaskDefinitionGathering
{
    // Enough for each core to have something to do; few enough that the records, some kilobytes each, are soon let go.
    private const int Batch = 128;

    private readonly List<TaskDefinition> _definitions = [];
    private readonly List<TaskDefinitionEnd> _ends = [];
    private readonly List<TrailEvent> _registrations = new(Batch);
    private readonly Dictionary<string, TaskDefinitionContent> _contents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<Actor, Actor> _actors = [];

    /// <summary>Adds a definition.</summary>
    public void Add(TaskDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        _definitions.Add(definition with
        {
            Family = Once(definition.Family)!,
            AccountId = Once(definition.AccountId)!,
            Region = Once(definition.Region)!,
            Status = Once(definition.Status),
            RegisteredBy = Once(definition.RegisteredBy),
            Registrar = definition.Registrar is { } actor ? _actors.TryAdd(actor, actor) ? actor : _actors[actor] : null,
            Content = _contents.TryAdd(definition.Content.Digest, definition.Content) ? definition.Content : definition.Content.SharedWith(_contents[definition.Content.Digest]),
        });
    }

    /// <summary>Adds what a record tells of task definitions, if anything.</summary>
    public void Add(TrailEvent record)
    {
        ArgumentNullException.ThrowIfNull(record);
        _ends.AddRange(TaskDefinitionTrail.Ended(record));
        if (TaskDefinitionTrail.IsRegistration(record))
        {
            _registrations.Add(record);
            if (_registrations.Count == Batch)
            {
                TakeRegistrations();
            }
        }
    }

    /// <summary>What is known of the definitions until now.</summary>
    public TaskDefinitionCollection Build()
    {
        TakeRegistrations();
        return TaskDefinitionCollection.Of(_definitions, _ends);
    }

    private void TakeRegistrations()
    {
        foreach (var definition in _registrations.AsParallel().AsOrdered().Select(TaskDefinitionTrail.Registered))
        {
            if (definition is not null)
            {
                Add(definition);
            }
        }

        _registrations.Clear();
    }

    private string? Once(string? text) => text is null ? null : _texts.TryAdd(text, text) ? text : _texts[text];
}
