# Explain the steps back of one service
# Explanation says what happened and why the records say so; Missing says what would have to be known to be surer.
Find-EcsReversion ./evidence -Service api -Cluster hokusai-production | Format-List From, To, Time, Kind, Actor, Confidence, Explanation, Missing
