package fr.gouv.anct.minisites.content.block;

import java.util.List;

/** States of a word or two each, side by side. */
@BlockType("badges")
public record Badges(BadgeSize size, List<Badge> badges) implements Block {}
