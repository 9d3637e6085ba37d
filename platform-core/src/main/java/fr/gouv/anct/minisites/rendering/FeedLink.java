package fr.gouv.anct.minisites.rendering;

/**
 * Link to the content of a page in a form for programs, such as a feed.
 *
 * @param code key of its label in the messages of the theme
 * @param type media type
 */
public record FeedLink(String code, String type, String href) {}
