package dev.thawline.alias;

import dev.thawline.event.Event;
import dev.thawline.event.EventName;
import dev.thawline.event.Repetition;
import dev.thawline.event.Tag;
import dev.thawline.model.ModelId;
import dev.thawline.model.Parameter;
import dev.thawline.model.Rule;
import dev.thawline.view.View;
import java.util.List;

/**
 * The model without rules: what the machine, the memory model and exposed provenance, which is
 * around every model, say by themselves.
 */
final class NoModel implements AliasModel {
  private enum Always implements MonitorState {
    ACCEPTING
  }

  @Override
  public String id() {
    return "none";
  }

  @Override
  public String title() {
    return "no aliasing rules: exposed provenance only";
  }

  @Override
  public String source() {
    return "Thawline";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of();
  }

  @Override
  public List<Rule> rules() {
    return List.of();
  }

  @Override
  public Monitor monitor(ModelId id, boolean detailed) {
    return new Monitor() {
      @Override
      public MonitorState initial() {
        return Always.ACCEPTING;
      }

      @Override
      public MonitorState observe(MonitorState state, Event event, Surroundings around) {
        return state;
      }

      @Override
      public MonitorState forgetting(MonitorState state, Repetition round) {
        return state;
      }

      @Override
      public boolean needs(Event event, Tag tag) {
        return false;
      }

      @Override
      public boolean acceptsEverything() {
        return true;
      }

      @Override
      public List<View<EventName>> view(MonitorState state) {
        return List.of();
      }
    };
  }
}
