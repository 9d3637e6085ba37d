package fr.gouv.anct.minisites.content.block;

/** Links for sharing the page: on social networks, by e-mail, by its URL. Nothing is loaded from those networks. */
@BlockType("share")
public record Share() implements Block {}
