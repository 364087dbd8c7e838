"""From the warehouse to a figure, with pandas and Altair. Run it as a script, or cell by cell in an editor that knows `# %%`.

onrecord run samples/
python docs/notebook.py
"""

# %% Who is quoted most, and how: ask the warehouse, get a pandas frame.
import altair as alt
import duckdb

warehouse = duckdb.connect("onrecord-data/warehouse.duckdb", read_only=True)
quotes = warehouse.sql("SELECT speaker_name, kind, confidence FROM quotes WHERE starts_with(speaker_entity_id, 'PERSON:')").df()

# %% From the frame to a figure.
most = quotes["speaker_name"].value_counts().head(12).index
figure = (
    alt.Chart(quotes[quotes["speaker_name"].isin(most)], title="The most quoted people of the samples")
    .mark_bar()
    .encode(x=alt.X("count()", title="quotations"), y=alt.Y("speaker_name", sort="-x", title=None), color="kind")
)
figure.save("quoted_most.html", inline=True)
print(f"{len(quotes)} quotations of {quotes['speaker_name'].nunique()} people; the figure is in quoted_most.html")
