using Hokusai.Core.Monitoring.Connections;

namespace Hokusai.Core.Tests.Monitoring.Connections;

public sealed class ParameterFormulaTests
{
    private const long GiB = 1L << 30;

    private static readonly FormulaVariables _variables = new()
    {
        DBInstanceClassMemory = 8 * GiB,
        AllocatedStorage = 100 * GiB,
        DBInstanceVCPU = 2,
        EndPointPort = 3306,
        TrueIfReplica = true,
    };

    [Theory]
    [InlineData("500", 500)]
    [InlineData("{DBInstanceClassMemory/12582880}", 682)]
    [InlineData("LEAST({DBInstanceClassMemory/9531392},5000)", 901)]
    [InlineData("LEAST({DBInstanceClassMemory/9531392}, 500)", 500)]
    [InlineData("GREATEST({DBInstanceClassMemory/9868951},80)", 870)]
    [InlineData("SUM({DBInstanceClassMemory/9531392},99)", 1000)]
    [InlineData("least({DBInstanceClassMemory/9531392},greatest(7,SUM(1,2)))", 7)]
    [InlineData(" { DBInstanceClassMemory * 3 / 4 } ", 6 * GiB)]
    [InlineData("{AllocatedStorage/1073741824}", 100)]
    [InlineData("SUM({DBInstanceClassMemory/12038},-50003)", 663565)]
    [InlineData("-5", -5)]
    [InlineData("{DBInstanceVCPU*50}", 100)]
    [InlineData("{EndPointPort}", 3306)]
    [InlineData("{TrueIfReplica}", 1)]
    [InlineData("IF({TrueIfReplica},100,200)", 100)]
    [InlineData("DBInstanceClassMemory/(1024*1024)", 8192)]
    public void A_formula_has_its_value(string text, long value) => Assert.Equal(value, ParameterFormula.Parse(text).Evaluate(_variables));

    [Theory]
    [InlineData("7/2*2", 6)]
    [InlineData("7*2/2", 7)]
    [InlineData("7/(2*2)", 1)]
    [InlineData("1/3*300", 0)]
    public void Quotients_are_cut_off_from_left_to_right(string text, long value) => Assert.Equal(value, ParameterFormula.Parse(text).Evaluate(_variables));

    [Theory]
    [InlineData("{log(8)*10}", 30)]
    [InlineData("{log(5)*45}", 90)]
    [InlineData("{log(6)*45}", 135)]
    [InlineData("{log(3/2)*45}", 45)]
    [InlineData("{log(100,10)*45}", 90)]
    [InlineData("{log(1/2)*45}", -45)]
    public void A_logarithm_is_of_base_2_and_rounded_while_the_quotient_in_it_keeps_its_fraction(string text, long value)
        => Assert.Equal(value, ParameterFormula.Parse(text).Evaluate(_variables));

    [Theory]
    [InlineData("", 1)]
    [InlineData("   ", 4)]
    [InlineData("abc", 1)]
    [InlineData("{DBInstanceClassMemory/9531392", 31)]
    [InlineData("LEAST({DBInstanceClassMemory/9531392},5000", 43)]
    [InlineData("LEAST()", 7)]
    [InlineData("LEAST(1,,2)", 9)]
    [InlineData("MOST(1,2)", 1)]
    [InlineData("IF(1,2)", 1)]
    [InlineData("log(1,2,3)", 1)]
    [InlineData("{DBInstanceClassMemory/9.5}", 25)]
    [InlineData("{dbinstanceclassmemory/9}", 2)]
    [InlineData("-", 2)]
    [InlineData("--5", 2)]
    [InlineData("5-3", 2)]
    [InlineData("5 5", 3)]
    [InlineData("{DBInstanceVCPU} > 2", 18)]
    [InlineData("1234567890123456789", 1)]
    public void What_is_no_formula_is_refused_with_its_position(string text, int position)
    {
        var refusal = Assert.Throws<ParameterFormulaException>(() => ParameterFormula.Parse(text));
        Assert.Equal(position, refusal.Position);
        Assert.EndsWith($"(character {position}).", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("5/0", 2)]
    [InlineData("5/(1/2)", 2)]
    [InlineData("{log(0)*5}", 2)]
    [InlineData("{log(5/0)}", 7)]
    [InlineData("log(8,1)", 1)]
    [InlineData("{DBInstanceClassHugePagesDefault}", 2)]
    [InlineData("999999999999999999*999999999999999999", 19)]
    [InlineData("999999999999999999*999999999999999999*999999999999999999", 38)]
    public void A_formula_without_a_value_says_where(string text, int position)
        => Assert.Equal(position, Assert.Throws<ParameterFormulaException>(() => ParameterFormula.Parse(text).Evaluate(_variables)).Position);

    [Fact]
    public void A_variable_in_wrong_case_is_named_in_its_own()
        => Assert.Contains("DBInstanceClassMemory", Assert.Throws<ParameterFormulaException>(() => ParameterFormula.Parse("{DBInstanceclassMemory}")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_variable_that_is_not_used_need_not_be_known()
        => Assert.Equal(682, ParameterFormula.Parse("{DBInstanceClassMemory/12582880}").Evaluate(new() { DBInstanceClassMemory = 8 * GiB }));

    [Fact]
    public void Hostile_depth_and_length_are_refused()
    {
        Assert.Throws<ParameterFormulaException>(() => ParameterFormula.Parse(new string('{', 900)));
        Assert.Throws<ParameterFormulaException>(() => ParameterFormula.Parse(new string('1', 5_000)));
        Assert.Throws<ParameterFormulaException>(() => ParameterFormula.Parse($"log({string.Join('*', Enumerable.Repeat("999999999999999999", 50))})").Evaluate(_variables));
        Assert.Equal(1, ParameterFormula.Parse(string.Join('*', Enumerable.Repeat('1', 500))).Evaluate(_variables));
    }

    [Theory]
    [InlineData("greatest( {log( DBInstanceClassMemory / 805306368 )*45} , {log(DBInstanceClassMemory/8187281408)*1000} )", "GREATEST({log(DBInstanceClassMemory/805306368)*45},{log(DBInstanceClassMemory/8187281408)*1000})")]
    [InlineData("DBInstanceClassMemory/12582880", "{DBInstanceClassMemory/12582880}")]
    [InlineData("{LEAST(DBInstanceVCPU,3)}", "LEAST({DBInstanceVCPU},3)")]
    public void Spelling_does_not_matter(string text, string canonical) => Assert.Equal(canonical, ParameterFormula.Parse(text).ToString());
}
