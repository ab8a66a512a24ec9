namespace Hokusai.Core.S3.Inventory;

/// <summary>Hears what the reading of an inventory has to tell beside its rows. Called from reading threads; implementations are thread-safe.</summary>
public interface IInventoryObserver
{
    /// <summary>Something could not be read.</summary>
    void OnProblem(ReadProblem problem);

    /// <summary>How far the reading is.</summary>
    void OnProgress(InventoryProgress progress);
}
