package fr.gouv.anct.minisites.media.reading;

/** Divides a text that is read from its beginning to its end into passages, and prints these. */
final class PassageBuilder {

    /** Length of a passage after which the next space ends it, in characters: far above that of a word. */
    private static final int LONG = DocumentContent.LONGEST_PASSAGE - 200;

    private final ReadingOutput output;
    private final boolean slides;
    private int number;
    private TextLine text = new TextLine(DocumentContent.LONGEST_PASSAGE);
    private TextLine heading = new TextLine(DocumentContent.LONGEST_HEADING);
    private boolean inHeading;

    private PassageBuilder(ReadingOutput output, boolean slides) {
        this.output = output;
        this.slides = slides;
        this.number = slides ? 0 : 1;
    }

    /** The text of a long passage is continued in others; passages without text have no number. */
    static PassageBuilder ofText(ReadingOutput output) {
        return new PassageBuilder(output, false);
    }

    /** Passages have the numbers of slides: the end of a long one is lost. */
    static PassageBuilder ofSlides(ReadingOutput output) {
        return new PassageBuilder(output, true);
    }

    /** Ends a passage and begins another, which has no heading yet. */
    void begin() {
        print();
        heading = new TextLine(DocumentContent.LONGEST_HEADING);
        inHeading = false;
        number += slides ? 1 : 0;
    }

    /** Ends the last passage. */
    void end() {
        print();
    }

    /** Begins the heading of the passage, which is part of its text. */
    void beginHeading() {
        inHeading = true;
    }

    /** Ends the heading, unless nothing has been read of it. */
    void endHeading() {
        inHeading = inHeading && heading.characters() == 0;
    }

    /** Separates words, as the end of a paragraph does. */
    void space() {
        append(' ');
    }

    void append(CharSequence added) {
        added.chars().forEach(character -> append((char) character));
    }

    void append(char[] added, int from, int length) {
        for (int i = from; i < from + length; i++) {
            append(added[i]);
        }
    }

    private void append(char added) {
        if (!slides && text.length() >= LONG && TextLine.isSpace(added)) {
            print();
        }
        text.append(added);
        if (inHeading) {
            heading.append(added);
        }
    }

    private void print() {
        if (text.characters() > 0) {
            output.passage(number, heading.characters() == 0 ? null : heading.toString(), text.toString());
            number += slides ? 0 : 1;
        }
        text = new TextLine(DocumentContent.LONGEST_PASSAGE);
    }
}
