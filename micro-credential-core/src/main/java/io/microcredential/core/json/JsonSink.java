package io.microcredential.core.json;

/**
 * Where a document goes, piece by piece. Names and texts have no half characters in them: nobody
 * could read the document again.
 */
interface JsonSink {

  /** Returns whether the members of each object have to come in the order of their names. */
  boolean isSorted();

  void beginObject();

  /** Begins a member, whose value comes next. */
  void name(String name);

  /** Begins a member whose name is one of Java, in which nothing is to be escaped. */
  void component(String name);

  void endObject();

  void beginList();

  void endList();

  void text(String text);

  void number(long number);

  void truth(boolean truth);
}
