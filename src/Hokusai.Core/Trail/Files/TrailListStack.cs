namespace Hokusai.Core.Trail.Files;

/// <summary>The lists that the scanner stands in: only elements of the innermost one are looked at.</summary>
internal sealed class TrailListStack
{
    private readonly (int Level, bool IsOfContainer)[] _lists = new (int, bool)[TrailLimits.MaxListDepth];
    private int _count;

    public bool IsEmpty => _count == 0;

    /// <summary>Open brackets around an element of the innermost list.</summary>
    public int Level { get; private set; }

    /// <summary>Whether elements may hold lists of records themselves. Records inside <c>Records</c> do not.</summary>
    public bool MayHoldLists { get; private set; } = true;

    public void Push(int level, bool isOfContainer)
    {
        _lists[_count] = (level, isOfContainer);
        _count++;
        Update();
    }

    /// <summary>Leaves the innermost list; tells whether it belonged to a container object.</summary>
    public bool Pop()
    {
        _count--;
        Update();
        return _lists[_count].IsOfContainer;
    }

    public void Clear()
    {
        _count = 0;
        Update();
    }

    private void Update()
    {
        Level = _count == 0 ? 0 : _lists[_count - 1].Level;
        MayHoldLists = _count < _lists.Length && (_count == 0 || !_lists[_count - 1].IsOfContainer);
    }
}
