package dev.bellhop.demo;

/** A webhook on its way, not yet signed. The same one sent again keeps its guid. */
public record Parcel(long id, String guid, String event, String body) {}
