package dev.baize.profiling;

import dev.baize.domain.interaction.InteractionType;

import java.time.Instant;

/// How often a customer did one thing.
///
/// @param events each counted once, however many items it names
public record ActivityCount(InteractionType type, long events, Instant first, Instant last) {}
