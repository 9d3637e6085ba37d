package fr.gouv.anct.minisites.rendering;

/**
 * Renders a {@link PageModel} to the bytes of a complete HTML document; the theme module implements it with templates.
 * Implemented by the theme; synchronous, and therefore called off the event loop.
 */
public interface PageRenderer {

    /** Maximum length of a rendered document, in characters; a page of text has some 40,000. */
    int LARGEST = 2_000_000;

    /**
     * Renders a complete document.
     *
     * @return UTF-8 bytes of an HTML document
     * @throws OversizedPageException when it has more than {@link #LARGEST} characters
     */
    byte[] render(PageModel page);
}
