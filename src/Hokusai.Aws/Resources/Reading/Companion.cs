using Hokusai.Core.Snapshots;

namespace Hokusai.Aws.Resources.Reading;

/// <summary>Another answer that tells more about an item. What it would tell is unknown where it was not given.</summary>
internal abstract class Companion
{
    /// <summary>A value that the other answer tells.</summary>
    public ValueSource Tell(ValueSource source) => scope => Find(scope, out var unknown) is { } found ? source(found) : unknown!;

    /// <summary>The part of the other answer that concerns the item; null where there is none, and why.</summary>
    protected abstract AnswerScope? Find(AnswerScope scope, out Fact<AttributeValue>? unknown);

    /// <summary>Why what a question asks is unknown.</summary>
    /// <param name="scope">The item.</param>
    /// <param name="key">The question; an empty Region stands for any.</param>
    protected static Fact<AttributeValue> NotAnswered(AnswerScope scope, SnapshotKey key)
    {
        var question = key.Region.Length == 0 ? key with { Region = scope.Document.Key.Region } : key;
        var evidence = new Evidence { Source = question.ToString() };
        return scope.Index.FindGap(key) is { } gap
            ? Fact.Unknown<AttributeValue>(gap.Reason, evidence, gap.MissingPermission)
            : Fact.Unknown<AttributeValue>($"The snapshot holds no answer of {question}.", evidence);
    }
}

/// <summary>The answer of a command that was asked about the item.</summary>
/// <param name="service">The service, as the AWS CLI names it.</param>
/// <param name="command">The command.</param>
/// <param name="subjects">What the command may have been asked about: the item's name, ARN or id.</param>
internal sealed class AnswerAbout(string service, string command, params ValueSource[] subjects) : Companion
{
    /// <summary>Whether the answer may come from any Region, as that of a bucket, whose name is known to all of them.</summary>
    public bool IsGlobal { get; init; }

    /// <inheritdoc/>
    protected override AnswerScope? Find(AnswerScope scope, out Fact<AttributeValue>? unknown)
    {
        unknown = null;
        foreach (var subject in subjects)
        {
            var name = subject(scope);
            if (!name.IsKnown || name.Reveal().String is not { Length: > 0 } text)
            {
                unknown ??= name.IsKnown ? Fact.Unknown<AttributeValue>("Nothing tells what to ask about.", name.Evidence) : name;
                continue;
            }

            var key = scope.Document.Key with { Service = service, Command = command, Subject = text };
            key = IsGlobal ? key with { Region = "" } : key;
            if (scope.Index.Find(key) is { } document)
            {
                return AnswerScope.Of(scope.Index, document);
            }

            // A reason that AWS gave says more than that there is no answer.
            var why = NotAnswered(scope, key);
            unknown = unknown is null || scope.Index.FindGap(key) is not null ? why : unknown;
        }

        return null;
    }
}

/// <summary>The item with the same key in the list that another command answers, asked about this item, several or all.</summary>
/// <param name="service">The service, as the AWS CLI names it.</param>
/// <param name="command">The command.</param>
/// <param name="list">The list's path.</param>
/// <param name="key">The key of the list's items.</param>
/// <param name="wanted">The key of the item at hand.</param>
internal sealed class ItemOf(string service, string command, string list, ValueSource key, ValueSource wanted) : Companion
{
    private readonly ListPath _list = new(list);

    /// <inheritdoc/>
    protected override AnswerScope? Find(AnswerScope scope, out Fact<AttributeValue>? unknown)
    {
        unknown = null;
        var want = wanted(scope);
        if (!want.IsKnown)
        {
            unknown = want;
            return null;
        }

        var place = scope.Document.Key;
        if (scope.Index.ItemsBy(place.AccountId, place.Region, service, command, _list, key).TryGetValue(want.Reveal(), out var found))
        {
            return found;
        }

        unknown = NotAnswered(scope, place with { Service = service, Command = command, Subject = want.Reveal().String });
        return null;
    }
}
