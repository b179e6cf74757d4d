namespace CareersConnect.Application.Pipeline;

/// <summary>A command whose faults the model tells, all of them: its handler is asked for them even when one of the answers could not be read, and nothing is saved then.</summary>
public interface IToldByTheModel;
