"""Whether the sources that entries name still answer: asked politely, once a week."""
