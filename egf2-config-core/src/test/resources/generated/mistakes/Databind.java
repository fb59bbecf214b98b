package shop;

import com.fasterxml.jackson.annotation.*;
import io.egf2.config.*;
import java.net.*;
import java.time.*;
import java.time.temporal.*;
import java.util.*;
import tools.jackson.databind.annotation.*;
import tools.jackson.databind.*;

interface Databind {
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
    @JsonSubTypes({@JsonSubTypes.Type(Circle.class), @JsonSubTypes.Type(Square.class)})
    interface Form {}

    record Circle(@Range(min = 1) int radius) implements Form {}

    record Square(int side, Secret password) implements Form {}

    sealed interface Wall permits Brick {}

    record Brick(@DefaultValue("1") int size) implements Wall {}

    record Inner(List<PeerUrl> urls) {}

    @JsonAutoDetect
    abstract class Outer {}

    @Settings
    record Forms(Form form, int[] other) {}

    @Settings
    record Walls(Wall wall) {}
}
