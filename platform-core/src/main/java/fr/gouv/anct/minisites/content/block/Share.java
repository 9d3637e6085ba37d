package fr.gouv.anct.minisites.content.block;

/** Links to tell others of the page: on social networks, by e-mail, by its address. Nothing is loaded from them. */
@BlockType("share")
public record Share() implements Block {}
