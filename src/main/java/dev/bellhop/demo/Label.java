package dev.bellhop.demo;

record Label(long id, String name) {}
