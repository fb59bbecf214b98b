package shop;

import com.fasterxml.jackson.annotation.*;
import io.egf2.config.*;
import java.net.*;
import java.time.*;
import java.time.temporal.*;
import java.util.*;
import tools.jackson.databind.annotation.*;
import tools.jackson.databind.*;

@Settings
class Kinds {
    @Settings
    interface Interface {}

    @Settings
    enum Enum {
        A
    }

    @Settings
    @interface Annotation {}

    @Settings
    record Generic<T>(int right) {}
}
